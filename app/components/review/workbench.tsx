import { type MouseEvent, type SubmitEvent, useRef, useState } from 'react';
import { everyday, isExemptionCode } from '../../../machines/exemptions/index.ts';
import type { FieldError, FormState } from '../../http/form-state.ts';
import { InsetText } from '../govuk/inset-text.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { Bulk } from './bulk.tsx';
import { CodePicker } from './code-picker.tsx';
import { CommentBox } from './comment-box.tsx';
import { Decision, LeftOff, MarkList, Progress, SavedWords } from './inspector.tsx';
import { filterQuery, isOnlyFilter } from './page-filters.ts';
import { PageLines } from './page-lines.tsx';
import { PageList } from './page-list.tsx';
import { PagePane, type Zoom } from './page-pane.tsx';
import { ReadingTime } from './reading-time.tsx';
import { SamePlace } from './same-place.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Suggestions } from './suggestions.tsx';
import { Toolbar } from './toolbar.tsx';
import type { PagePlace, Picked, WorkbenchData } from './types.ts';
import { useReview } from './use-review.ts';
import type { Tool } from './use-sheet.ts';
import { Veil } from './veil.tsx';
import { Waiting } from './waiting.tsx';
import { isDecision } from './words.ts';

const form = 'review';

interface WorkbenchProps {
  data: WorkbenchData;
  errors: readonly FieldError[];
  /** The exemption that was sent with a form that could not be taken. */
  code: string | null;
  /** The form that decides several pages, where it was sent and could not be taken. */
  range: FormState;
  /** The form that carries a box to other pages, likewise. */
  same: FormState;
}

/**
 * The redaction workbench: pages, page, inspector. Every control is a field or button of one plain form, so all of it
 * works without a script; with it, acts are saved as they are done and the page takes pointer and keys.
 */
export function Workbench({ data, errors, code, range, same }: WorkbenchProps) {
  const review = useReview(data);
  const { isLive, now, saving, refusal, perform } = review;
  const [picked, pick] = useState<Picked>(code && isExemptionCode(code) ? { ...data.picked, code } : data.picked);
  const [tool, setTool] = useState<Tool>('words');
  const [isAsSent, setAsSent] = useState(false);
  const [unveiled, unveil] = useState<string | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState('');
  const pane = useRef<{ markSelection: () => void; focus: () => void }>(null);
  const shortcuts = useRef<HTMLDetailsElement>(null);
  const { base, document, number, sheet } = data;
  const canMark = data.whyNot === null;
  const query = filterQuery(data.pages.filter);
  const here = `${base}/workbench/${document.id}/${number}`;
  const isVeiled = data.isVeiled && unveiled !== document.id;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const place = sheet && { documentId: document.id, pageId: sheet.pageId };

  const decide = (decision: string) => {
    if (!place || !isDecision(decision)) return;
    perform({ do: 'decide', pages: [place], decision, ...(decision === 'withhold' ? picked : {}) });
  };
  /** Accepts or turns down suggestions: these of the page, all of it, or all of a person everywhere. */
  const answer = (what: 'accept' | 'reject', keys: readonly string[] | null, personId: string | null = null) => {
    if (!place) return;
    const meant = { ...place, keys, personId };
    perform(what === 'accept' ? { do: what, ...meant, ...picked } : { do: what, ...meant });
  };
  const nextSuggestion = () => {
    const at = now.suggestions.findIndex(({ key }) => key === chosen);
    const next = now.suggestions[(at + 1) % Math.max(1, now.suggestions.length)];
    choose(next?.key ?? null);
    say(next ? next.why : 'Nothing is suggested on this page.');
  };
  const answerChosen = (what: 'accept' | 'reject') => {
    const one = now.suggestions.find(({ key }) => key === chosen);
    if (!one) return say('Choose a suggestion first, with S.');
    nextSuggestion();
    answer(what, [one.key]);
  };
  const acts = {
    choose,
    say,
    markWords: (at: readonly number[]) =>
      sheet && place && perform({ do: 'words', ...place, text: sheet.text, at, ...picked }),
    markBox: (box: { x: number; y: number; width: number; height: number }) =>
      place && sheet && perform({ do: 'area', ...place, box, turned: sheet.turned, ...picked }),
  };

  /** Buttons of the form that the script does better; the others send it as it is. */
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof window.SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement) || !place) return;
    const { name, value } = button;
    if (name === 'decision') decide(value);
    else if (name === 'remove') perform({ do: 'remove', marks: [value] });
    else if (name === 'accept' || name === 'reject') answer(name, [value]);
    else if (name === 'accept-person') answer('accept', null, value);
    else if (name === 'do' && value === 'accept-page') answer('accept', null);
    else if (name === 'do' && (value === 'undo' || value === 'redo')) perform({ do: value });
    else if (name === 'do' && (value === 'turn-left' || value === 'turn-right'))
      perform({ do: 'turn', ...place, clockwise: value === 'turn-left' ? 270 : 90 });
    else if (name === 'do' && value === 'whole')
      perform({ do: 'area', ...place, box: null, turned: sheet?.turned ?? 0, ...picked });
    else return;
    event.preventDefault();
  };

  const goTo = (page: PagePlace | null) =>
    review.go(page === null ? null : `${base}/workbench/${page.documentId}/${page.number}${query}`);

  const onKey = (key: string): boolean => {
    const name = key.toLowerCase();
    const picking = everyday[Number(name) - 1];
    if (name === 'j') goTo(data.pages.after);
    else if (name === 'k') goTo(data.pages.before);
    else if (name === 'n') review.go(now.next);
    else if (name === 's') nextSuggestion();
    else if (name === 't') setAsSent(!isAsSent);
    else if (name === '?') openShortcuts();
    else if (!canMark) return false;
    else if (name === 'd') decide('release');
    else if (name === 'r') decide('redact');
    else if (name === 'w') decide('withhold');
    else if (name === 'a') answerChosen('accept');
    else if (name === 'x') answerChosen('reject');
    else if (name === 'u') perform({ do: 'undo' });
    else if (name === 'y') perform({ do: 'redo' });
    else if (picking) pick({ ...picked, code: picking });
    else return false;
    return true;
  };
  /** Other pages of the workbench come without a whole new document; the focus and what is picked stay. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const isPage = link?.pathname.startsWith(`${base}/workbench/`) && isOnlyFilter(link.search) && link.hash === '';
    if (!link || !isPlain || !isPage) return;
    event.preventDefault();
    review.go(link.pathname + link.search);
  };
  const openShortcuts = () => {
    if (!shortcuts.current) return;
    shortcuts.current.open = true;
    shortcuts.current.querySelector('summary')?.focus();
  };

  return (
    <div className="rd-workbench">
      <h1 className="govuk-heading-m rd-workbench__title">
        {document.name}
        <span className="govuk-visually-hidden">, page {number}: redaction workbench</span>
      </h1>
      <form id={form} method="post" action={`${here}${query}`} noValidate onSubmit={isLive ? onSubmit : undefined}>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="text" value={sheet?.text ?? ''} />
        <input type="hidden" name="turned" value={sheet?.turned ?? 0} />
        <input type="hidden" name="first" value={data.first ? `${data.first.x},${data.first.y}` : ''} />
      </form>
      {data.notice ? <InsetText>{data.notice}</InsetText> : null}
      {data.whyNot ? <InsetText>{data.whyNot}</InsetText> : null}
      <p className="govuk-visually-hidden" aria-live="polite">
        {said}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
      <div className="rd-workbench__panes" onClick={isLive ? follow : undefined}>
        <PageList data={data} now={now} />
        <div className="rd-workbench__page">
          {sheet ? (
            <>
              {sheet.searchable ? null : (
                <WarningText>This page cannot be searched. Read it by eye, every line.</WarningText>
              )}
              {data.first ? (
                <InsetText>
                  Now click the opposite corner of the box. <a href={`${here}#sheet`}>Start again</a>
                </InsetText>
              ) : null}
              <Toolbar
                {...{ form, data, isLive, canMark, tool, setTool, zoom, setZoom, isAsSent, setAsSent }}
                markSelection={() => pane.current?.markSelection()}
              />
              <p className="govuk-visually-hidden" id="pane-hint">
                Arrows move through the words, Enter marks. Press question mark for all keys.
              </p>
              {isVeiled ? <Veil here={here} unveil={isLive ? () => unveil(document.id) : null} /> : null}
              <PagePane
                {...{ form, data, sheet, now, tool, zoom, isLive, canMark, chosen, isAsSent, isVeiled, acts, onKey }}
                ref={pane}
              />
              <PageLines
                {...{ form, sheet, here, canMark }}
                pick={data.pick}
                isOpen={data.pick !== 'lines' || errorOf('at') !== undefined || errorOf('find') !== undefined}
                errors={{ at: errorOf('at'), find: errorOf('find') }}
              />
            </>
          ) : (
            <Waiting data={data} here={here} />
          )}
        </div>
        <aside className="rd-inspector" aria-label="Inspector">
          <Progress now={now} />
          <LeftOff at={data.leftOff} />
          {canMark ? <SavedWords saving={saving} savedAt={now.savedAt} retry={review.retry} /> : null}
          <div role="alert">{refusal ? <p className="govuk-error-message">{refusal}</p> : null}</div>
          {canMark && sheet ? (
            <>
              <CodePicker form={form} picked={picked} onPick={pick} error={errorOf('code')} />
              <Decision form={form} now={now} isLive={isLive} />
            </>
          ) : null}
          <Suggestions {...{ form, chosen, canMark, base }} suggestions={now.suggestions} />
          <MarkList form={form} marks={now.marks} chosen={chosen} canMark={canMark} />
          <div className="rd-buttons">
            {canMark && now.undo ? (
              <button type="submit" form={form} name="do" value="undo" className="rd-tool">
                Undo <span className="rd-inspector__where">(your last change: {now.undo})</span>
              </button>
            ) : null}
            {canMark && now.redo ? (
              <button type="submit" form={form} name="do" value="redo" className="rd-tool">
                Redo <span className="rd-inspector__where">(what you undid: {now.redo})</span>
              </button>
            ) : null}
            {now.next ? (
              <a className="govuk-link govuk-link--no-visited-state rd-tool-link" href={now.next}>
                Next undecided page
              </a>
            ) : now.progress.pages > 0 ? (
              <p className="govuk-body-s">
                {now.decision ? 'Every page is decided.' : 'This is the last undecided page.'}
              </p>
            ) : null}
          </div>
          {place ? (
            <CommentBox
              {...{ base, comments: data.comments, canComment: data.canComment }}
              commandId={data.commandId}
              at={{ ...place, from: `workbench/${document.id}/${number}` }}
              mayAskChange={false}
            />
          ) : null}
          {canMark && document.pages > 1 ? <SamePlace data={data} marks={now.marks} state={same} /> : null}
          {canMark && document.pages > 1 ? <Bulk data={data} state={range} /> : null}
          {isLive ? <ReadingTime /> : null}
          {isLive ? <Shortcuts list={shortcuts} /> : null}
        </aside>
      </div>
    </div>
  );
}
