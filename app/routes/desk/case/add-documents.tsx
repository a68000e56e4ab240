import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { FileUpload } from '../../../components/govuk/file-upload.tsx';
import { PageScript } from '../../../components/page-script.tsx';
import uploadScript from '../../../components/upload/page-script.ts?worker&url';

/** What the file dialogue offers; what a file is, its content decides. */
const taken = '.pdf,.docx,.docm,.eml,.msg,.jpg,.jpeg,.png,.heic,.heif,.tif,.tiff,.gif,.webp,.txt,.csv,.zip';

interface AddDocumentsProps {
  readonly base: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** So many at a time, where the form is sent as one. */
  readonly mostFiles: number;
  readonly error: string | undefined;
}

/**
 * Adding documents: with the script in pieces, so that what a broken connection stopped goes on when the same files are chosen
 * again; without it as one form.
 */
export function AddDocuments({ base, hidden, mostFiles, error }: AddDocumentsProps) {
  return (
    <>
      <Form files hidden={hidden}>
        <FileUpload
          name="files"
          label="Add documents"
          hint="PDF, Word (.docx), e-mails (.eml, .msg), photos and scans (JPEG, PNG, TIFF, HEIC), plain text, or a zip of these; of a folder, a zip. Several at once, 200MB and 500 pages each. What came inside a file, such as an attachment, is listed under it."
          multiple
          accept={taken}
          pieces={`${base}/uploads`}
          error={error}
        />
        <noscript>
          <p className="govuk-body">
            Scripts are off in this browser, so what you choose is sent in one go, up to {mostFiles} files at a time. If
            the connection breaks off meanwhile, none of it is added, and sending begins again from the start: send
            large files one by one.
          </p>
        </noscript>
        <Button preventDoubleClick>Upload</Button>
      </Form>
      <PageScript src={uploadScript} />
    </>
  );
}
