import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { wholeAnswer } from '../../../services/file/mark-hard-content.ts';

interface HardContentProps {
  readonly base: string;
  readonly documents: readonly { readonly id: string; readonly name: string; readonly hard: string }[];
  /** Of the answer as a whole. */
  readonly whole: string;
  readonly mayChange: boolean;
}

/** What the requester is warned of before they open each document. */
export function HardContent({ base, documents, whole, mayChange }: HardContentProps) {
  const marked = [{ id: wholeAnswer, name: 'The answer as a whole', hard: whole }, ...documents];
  return (
    <section aria-labelledby="hard-content">
      <h2 className="govuk-heading-m" id="hard-content">
        Hard content
      </h2>
      <p className="govuk-body">
        The requester is warned before they open what may be hard to read, with people to talk to beside it.
      </p>
      <SummaryList
        rows={marked.map(({ id, name, hard }) => ({
          key: name,
          value: hard === '' ? 'No warning' : hard,
          actions: mayChange
            ? [
                {
                  href: `${base}/acts/hard-content?of=${id}`,
                  text: 'Change',
                  hidden: `warning of ${name}`,
                },
              ]
            : [],
        }))}
      />
    </section>
  );
}
