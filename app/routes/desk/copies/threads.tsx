import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import type { InsideThread, threadsToSee } from '../../../services/copies/case-threads.ts';
import { setOf } from './copy-set.tsx';

const because: Record<InsideThread['by'], string> = {
  reference: 'The longer one answers it.',
  subject: 'Both have the same subject, and the longer one was not sent before it.',
  words: 'Nothing but their words shows that they belong together.',
};

/** E-mails that stand whole inside longer ones: somebody confirms each before it is left out. */
export function Threads({
  threads,
  base,
  commandId,
  mayAct,
}: {
  threads: Awaited<ReturnType<typeof threadsToSee>>;
  base: string;
  commandId: string;
  mayAct: boolean;
}) {
  if (threads.length === 0) return null;
  return (
    <section id="threads">
      <h2 className="govuk-heading-m">Already inside a longer e-mail ({threads.length})</h2>
      {threads.map(({ short, long, by, onlyWithShort }) => (
        <div key={short.id} className="govuk-!-margin-bottom-6">
          <p className="govuk-body">
            <a className="govuk-link" href={`${base}/workbench/${short.id}/1`}>
              {short.name}
            </a>{' '}
            stands whole inside{' '}
            <a className="govuk-link" href={`${base}/workbench/${long.id}/1`}>
              {long.name}
            </a>
            . {because[by]}
            {short.marks > 0 ? ' It carries redactions: look whether the longer one has them too.' : ''}
          </p>
          {onlyWithShort.length > 0 ? (
            <p className="govuk-body">
              Only with the shorter one came {onlyWithShort.join(', ')}: not left out with it, and decided on by{' '}
              {onlyWithShort.length === 1 ? 'itself' : 'themselves'}.
            </p>
          ) : null}
          {mayAct ? (
            <Form hidden={{ commandId, short: short.id, long: long.id, set: setOf(short.pages) }}>
              <div className="govuk-button-group">
                <Button name="do" value="leave-out">
                  Leave “{short.name}” out
                </Button>
                <Button name="do" value="none" variant="secondary">
                  “{short.name}” is not inside it
                </Button>
              </div>
            </Form>
          ) : null}
        </div>
      ))}
    </section>
  );
}
