import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Details } from '../../../components/govuk/details.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { fileSize } from '../../../components/upload/file-size.ts';
import type { Unfinished } from '../../../services/uploads/unfinished-uploads.ts';

interface UnfinishedUploadsProps {
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly unfinished: readonly Unfinished[];
}

/** What somebody began to send and did not finish: of what something has arrived, how much; of what was only announced, the names. */
export function UnfinishedUploads({ hidden, unfinished }: UnfinishedUploadsProps) {
  const arrived = unfinished.filter(({ received }) => received > 0);
  const waiting = unfinished.filter(({ received }) => received === 0);
  return (
    <section aria-labelledby="unfinished" data-unfinished>
      <h2 className="govuk-heading-m" id="unfinished">
        Not sent to the end
      </h2>
      <p className="govuk-body">Choose the same files again to go on. What has arrived is kept for three days.</p>
      {arrived.length > 0 ? (
        <SummaryList
          rows={arrived.map(({ uploadId, name, size, received }) => ({
            key: name,
            value: (
              <Form hidden={{ ...hidden, do: 'forget', uploadId }}>
                <p className="govuk-body">{`${Math.floor((received / size) * 100)}% of ${fileSize(size)}`}</p>
                <Button variant="secondary">
                  Throw away<span className="govuk-visually-hidden"> what has arrived of {name}</span>
                </Button>
              </Form>
            ),
          }))}
        />
      ) : null}
      {waiting.length > 0 ? (
        <Details
          summary={waiting.length === 1 ? 'One file was not begun' : `${waiting.length} files were not begun`}
          open={waiting.length <= 3}
        >
          <ul className="govuk-list govuk-list--bullet">
            {waiting.map(({ uploadId, name }) => (
              <li key={uploadId}>{name}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      {unfinished.length > 1 || arrived.length === 0 ? (
        <Form hidden={{ ...hidden, do: 'forget-all' }}>
          <Button variant="secondary">
            {arrived.length > 0 ? 'Throw all of them away' : 'Take them off the list'}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
