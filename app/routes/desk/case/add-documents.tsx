import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { FileUpload } from '../../../components/govuk/file-upload.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { PageScript } from '../../../components/page-script.tsx';
import uploadScript from '../../../components/upload/page-script.ts?worker&url';
import type { Unfinished } from '../../../services/uploads/unfinished-uploads.ts';

/** What the file dialogue offers; what a file is, its content decides. */
const taken = '.pdf,.docx,.docm,.eml,.msg,.jpg,.jpeg,.png,.heic,.heif,.tif,.tiff,.gif,.webp,.txt,.csv,.zip';

interface AddDocumentsProps {
  readonly base: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly unfinished: readonly Unfinished[];
  readonly error: string | undefined;
}

/**
 * Adding documents: with the script in pieces, so that what a broken connection stopped goes on when the same files are chosen
 * again; without it as one form.
 */
export function AddDocuments({ base, hidden, unfinished, error }: AddDocumentsProps) {
  return (
    <>
      {unfinished.length > 0 ? <UnfinishedUploads hidden={hidden} unfinished={unfinished} /> : null}
      <Form files hidden={hidden}>
        <FileUpload
          name="files"
          label="Add documents"
          hint="PDF, Word (.docx), e-mails (.eml, .msg), photos and scans (JPEG, PNG, TIFF, HEIC), plain text, or a zip of these. Several at once, 200MB and 500 pages each. What came inside a file, such as an attachment, is listed under it."
          multiple
          accept={taken}
          pieces={`${base}/uploads`}
          error={error}
        />
        <Button preventDoubleClick>Upload</Button>
      </Form>
      <PageScript src={uploadScript} />
    </>
  );
}

function UnfinishedUploads({ hidden, unfinished }: Pick<AddDocumentsProps, 'hidden' | 'unfinished'>) {
  return (
    <section aria-labelledby="unfinished">
      <h2 className="govuk-heading-m" id="unfinished">
        Not sent to the end
      </h2>
      <p className="govuk-body">Choose the same files again to go on. What has arrived is kept for three days.</p>
      <SummaryList
        rows={unfinished.map(({ uploadId, name, size, received }) => ({
          key: name,
          value: (
            <Form hidden={{ ...hidden, do: 'forget', uploadId }}>
              <p className="govuk-body">{`${Math.floor((received / size) * 100)}% of ${(size / 1024 / 1024).toFixed(1)}MB`}</p>
              <Button variant="secondary">
                Throw away<span className="govuk-visually-hidden"> what has arrived of {name}</span>
              </Button>
            </Form>
          ),
        }))}
      />
    </section>
  );
}
