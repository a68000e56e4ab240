import { exemptionOf } from '../../../machines/exemptions/index.ts';
import { Tag } from '../govuk/tag.tsx';
import { toldApart } from './heard-words.ts';
import type { SaverState } from './saver.ts';
import type { PageNow, SheetMark, SheetWord, Stuck, WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

const longest = 60;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const nameOf = ({ scope, words }: SheetMark): string =>
  scope === 'words' ? short(words) : scope === 'page' ? 'The whole page' : 'A drawn box';

/** One of several that an act makes at once has no id of its own before that is saved: until then it cannot be removed. */
export const isNameless = ({ id }: Pick<SheetMark, 'id'>): boolean => id.includes(' ');

/** The marks on the page as a list, each with its way out. */
export function MarkList({
  form,
  marks,
  words,
  chosen,
  canMark,
}: {
  form: string;
  marks: readonly SheetMark[];
  /** Those of the page, among which the marks stand. */
  words: readonly SheetWord[];
  chosen: string | null;
  canMark: boolean;
}) {
  const names = toldApart(
    words,
    marks.map((mark) => ({ name: nameOf(mark), boxes: mark.boxes })),
  );
  return (
    <section aria-labelledby="marks">
      <h2 className="govuk-heading-s" id="marks">
        Marks on this page ({marks.length})
      </h2>
      {marks.length === 0 ? <p className="govuk-body-s">None.</p> : null}
      {canMark && marks.length > 0 ? (
        <p className="govuk-body-s">“Change exemption” lets a mark rest on the one chosen above.</p>
      ) : null}
      <ul className="rd-marks-list" tabIndex={canMark ? undefined : 0} aria-labelledby="marks">
        {marks.map((mark, at) => (
          <li key={mark.id} className={mark.id === chosen ? 'rd-marks-list__chosen' : undefined}>
            <span>
              {nameOf(mark)}{' '}
              <span className="rd-marks-list__code">{mark.citation || exemptionOf(mark.code).label}</span>
            </span>
            {canMark && isNameless(mark) ? (
              <span className="rd-marks-list__code">Being saved</span>
            ) : canMark ? (
              <span className="rd-suggested__acts">
                <button type="submit" form={form} name="remove" value={mark.id} className="rd-link-button">
                  Remove<span className="govuk-visually-hidden">: {names[at]}</span>
                </button>
                <button type="submit" form={form} name="ground" value={mark.id} className="rd-link-button">
                  Change exemption<span className="govuk-visually-hidden">: {names[at]}</span>
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const order = ['release', 'redact', 'withhold', 'duplicate', 'out-of-scope'] as const;
const keyOf: Record<(typeof order)[number], string> = {
  ...{ release: 'D', redact: 'R', withhold: 'W', duplicate: 'V', 'out-of-scope': 'O' },
};

/** What becomes of the page. */
export function Decision({ form, now, isLive }: { form: string; now: PageNow; isLive: boolean }) {
  const current = now.decision?.decision ?? null;
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-s" id="decision">
        This page{' '}
        {current ? (
          <Tag colour={decisionWords[current].colour}>{decisionWords[current].text}</Tag>
        ) : (
          <Tag colour="yellow">Undecided</Tag>
        )}
      </h2>
      {now.decision?.by ? <p className="govuk-body-s rd-decided-by">Decided by {now.decision.by}</p> : null}
      <div className="rd-decisions">
        {order.map((decision) => (
          <button
            key={decision}
            type="submit"
            form={form}
            name="decision"
            value={decision}
            aria-pressed={current === decision}
            className="rd-tool"
          >
            {decisionWords[decision].text}
            {isLive ? (
              <span className="rd-key" aria-hidden="true">
                {keyOf[decision]}
              </span>
            ) : null}
          </button>
        ))}
      </div>
    </section>
  );
}

/** How far the review is, as a bar and in words; the bar is not read out beside them. It says 100% only when every page is decided. */
export function Progress({ now }: { now: PageNow }) {
  const { decided, pages } = now.progress;
  return (
    <div className="rd-progress">
      <p className="govuk-body-s">
        {decided} of {pages} pages decided ({pages > 0 ? Math.floor((decided / pages) * 100) : 0}%)
      </p>
      <progress aria-hidden="true" max={Math.max(1, pages)} value={decided} />
    </div>
  );
}

/** Back to where this person worked last. */
export function LeftOff({ at, query }: { at: WorkbenchData['leftOff']; query: string }) {
  if (at === null) return null;
  return (
    <p className="govuk-body-s rd-left-off">
      You left off at{' '}
      <a className="govuk-link" href={at.href + query}>
        {at.words}
      </a>
    </p>
  );
}

interface TakeBackProps {
  form: string;
  isLive: boolean;
  now: PageNow;
  undo: () => void;
  redo: () => void;
  /** What undo can be told to leave, where a form that was to undo was refused. */
  stuck: Stuck | null;
}

/**
 * Undo and redo. With the script they stay where they are, also with nothing to take back: a button that goes while it is pressed takes the
 * focus with it.
 */
export function TakeBack({ form, isLive, now, undo, redo, stuck }: TakeBackProps) {
  const buttons = [
    { what: 'undo', text: 'Undo', at: now.undo, of: 'your last change', press: undo },
    { what: 'redo', text: 'Redo', at: now.redo, of: 'what you undid', press: redo },
  ] as const;
  const shown = buttons
    .filter(({ at }) => isLive || at !== null)
    .map(({ what, text, at, of, press }) => (
      <button
        key={what}
        type="submit"
        form={form}
        name="do"
        value={what}
        className="rd-tool"
        aria-disabled={at === null ? true : undefined}
        onClick={(event) => {
          if (!isLive) return;
          event.preventDefault();
          press();
        }}
      >
        {text} {at === null ? null : <span className="rd-inspector__where">({`${of}: ${at}`})</span>}
      </button>
    ));
  return (
    <>
      {shown}
      {stuck ? <PassOver form={form} stuck={stuck} id="pass-over" /> : null}
    </>
  );
}

/** Tells undo to leave what it cannot take back. */
export function PassOver({ form, stuck, id }: { form: string; stuck: Stuck; id?: string }) {
  return (
    <button type="submit" form={form} name="pass-over" value={stuck.last} className="rd-tool" id={id}>
      Leave it and undo what you did before
    </button>
  );
}

/** What colleagues did on the page since it was opened; each is read out once it is there. */
export function Meanwhile({ said }: { said: readonly string[] }) {
  return (
    <div aria-live="polite" className={said.length > 0 ? 'rd-meanwhile' : undefined}>
      {said.map((sentence, at) => (
        <p key={at} className="govuk-body-s">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Whether everything is saved. It is not read out: what was done is told once it is saved. Trouble stands in the notice. */
export function SavedWords({ saving, savedAt }: { saving: SaverState; savedAt: string | null }) {
  const waiting = saving.pending.length;
  return (
    <p className="govuk-body-s rd-saved">
      {waiting > 0 ? 'Saving…' : savedAt ? `Saved ${savedAt}` : 'Every change is saved at once.'}
    </p>
  );
}
