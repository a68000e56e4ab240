import { classNames, describedBy } from './class-names.ts';
import { type FieldProps, FormGroup } from './form-group.tsx';

export interface FileUploadProps extends FieldProps {
  multiple?: boolean | undefined;
  /** What the file dialogue offers, such as "application/pdf,.pdf". The server looks at the content, not at this. */
  accept?: string | undefined;
  /** The larger drop zone, where there is JavaScript. The plain field stays inside it. */
  dropZone?: boolean | undefined;
  /** Where the script of `upload/` sends the files in pieces instead. */
  pieces?: string | undefined;
}

/** Choosing files. The form around it needs `files`, so that it is sent as multipart. */
export function FileUpload(props: FileUploadProps) {
  const { name, id = name, multiple, accept, dropZone = false, pieces, hint, error } = props;
  const input = (
    <input
      className={classNames('govuk-file-upload', error !== undefined && 'govuk-file-upload--error')}
      id={id}
      name={name}
      type="file"
      multiple={multiple}
      accept={accept}
      data-pieces={pieces}
      aria-describedby={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
    />
  );
  const zone = (
    <div className="govuk-file-upload-wrapper" data-module="govuk-file-upload">
      {input}
    </div>
  );
  return (
    <FormGroup {...props} id={id}>
      {dropZone ? zone : input}
    </FormGroup>
  );
}
