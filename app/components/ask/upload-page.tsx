import { t } from '../../language/t.ts';
import type { PageView } from '../../questions/view.ts';
import { Button } from '../govuk/button.tsx';
import { SummaryList } from '../govuk/summary-list.tsx';
import { Field } from './field.tsx';
import { Opening } from './question-page.tsx';

export interface UploadedFile {
  fileId: string;
  name: string;
}

/** Uploading files, one after another or two at a time. Going on without any is always possible. */
export function UploadPage({ view, files }: { view: PageView; files: readonly UploadedFile[] }) {
  return (
    <>
      <Opening view={view} />
      <form method="post" encType="multipart/form-data" noValidate>
        {files.length === 0 ? null : (
          <>
            <h2 className="govuk-heading-m">{t`What you uploaded`}</h2>
            <SummaryList
              rows={files.map(({ fileId, name }) => ({
                key: name,
                value: (
                  <Button variant="secondary" name="act" value={`remove:${fileId}`}>
                    {t`Remove`} <span className="govuk-visually-hidden">{name}</span>
                  </Button>
                ),
              }))}
            />
          </>
        )}
        {view.fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            heading={false}
            label={files.length === 0 ? field.label : t`Upload another file`}
          />
        ))}
        <div className="govuk-button-group">
          <Button variant="secondary" name="act" value="upload">
            {t`Upload`}
          </Button>
        </div>
        <Button name="act" value="continue">
          {files.length === 0 ? t`Continue without a file` : t`Continue`}
        </Button>
      </form>
    </>
  );
}
