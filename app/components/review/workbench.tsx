import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { isExemptionCode } from '../../../machines/exemptions/index.ts';
import type { FieldError, FormState } from '../../http/form-state.ts';
import { InsetText } from '../govuk/inset-text.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { Bulk } from './bulk.tsx';
import { CodePicker } from './code-picker.tsx';
import { CommentBox } from './comment-box.tsx';
import { Done } from './done.tsx';
import { Decision, LeftOff, MarkList, Meanwhile, Progress, SavedWords, TakeBack } from './inspector.tsx';
import { Notice } from './notice.tsx';
import { filterQuery, isOnlyFilter } from './page-filters.ts';
import { PageLines } from './page-lines.tsx';
import { PageList } from './page-list.tsx';
import { PagePane, type Zoom, zooms, zoomWords } from './page-pane.tsx';
import { BreakWord, ReadingTime, useReadingTime } from './reading-time.tsx';
import { SamePlace } from './same-place.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Suggestions } from './suggestions.tsx';
import { anew, toldOfFilter, toldOfPage } from './told.ts';
import { Toolbar } from './toolbar.tsx';
import type { Picked, Stuck, WorkbenchData } from './types.ts';
import { useActs } from './use-acts.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReview } from './use-review.ts';
import type { Tool } from './use-sheet.ts';
import { Veil } from './veil.tsx';
import { Waiting } from './waiting.tsx';

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
  /** What undo can be told to leave, where a form that was to undo was refused. */
  stuck: Stuck | null;
  /** What colleagues did on the page since it was shown, where a form could not be taken. */
  meanwhile: readonly string[];
}

/**
 * The redaction workbench: pages, page, inspector. Every control is a field or button of one plain form, so all of it
 * works without a script; with it, acts are saved as they are done and the page takes pointer and keys.
 */
export function Workbench({ data, errors, code, range, same, stuck, meanwhile }: WorkbenchProps) {
  const review = useReview(data);
  const { isLive, now, saving, refusal, told, isLate } = review;
  const [picked, pick] = useState<Picked>(code && isExemptionCode(code) ? { ...data.picked, code } : data.picked);
  const [tool, setTool] = useState<Tool>('words');
  const [isAsSent, setAsSent] = useState(data.pages.filter.isAsSent);
  const [unveiled, unveil] = useState<string | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState('');
  const pane = useRef<{ markSelection: () => void; focus: () => void }>(null);
  const shortcuts = useRef<HTMLDetailsElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole, () => pane.current?.focus());
  const time = useReadingTime();
  const { base, document, number, sheet } = data;
  const canMark = data.whyNot === null;
  const query = filterQuery(data.pages.filter);
  const here = `${base}/workbench/${document.id}/${number}`;
  const seen = `${here}${filterQuery({ ...data.pages.filter, seen: document.id })}`;
  const isVeiled = data.isVeiled && unveiled !== document.id;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const place = sheet && { documentId: document.id, pageId: sheet.pageId };

  const sayAnew = (words: string) => say((before) => anew(before, words));
  const showAt = (size: Zoom) => {
    setZoom(size);
    sayAnew(size === 'fit' ? 'The page fits its pane.' : `The page is shown at ${zoomWords[size]}.`);
  };
  const showAsSent = (isBlack: boolean) => {
    setAsSent(isBlack);
    sayAnew(isBlack ? 'Shown as it will be sent: what is marked is black.' : 'What is marked is see-through.');
  };
  const showVeiled = () => {
    unveil(document.id);
    sayAnew('The pages of this document are shown.');
  };
  const rested = () => {
    time?.rested();
    sayAnew('The time until a break begins anew.');
  };
  // Pages and filters change without a new document: nothing else would tell it.
  const asked = JSON.stringify(data.pages.filter);
  const shown = useRef({ here, asked });
  useEffect(() => {
    const before = shown.current;
    shown.current = { here, asked };
    if (before.here !== here) say(toldOfPage(data, now, isVeiled));
    else if (before.asked !== asked) say(toldOfFilter(data.pages));
  });
  // A form that is sent whole comes back with what it did; the keys of the page go on working.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isLive || hasBegun.current) return;
    hasBegun.current = true;
    if (data.done === null) return;
    say(data.done);
    pane.current?.focus();
  });

  const { sheetActs, onSubmit, onKey, undo, redo } = useActs({
    ...{ data, review, picked, pick, chosen, choose, query },
    say: sayAnew,
    toggleAsSent: () => showAsSent(!isAsSent),
    zoomBy: (by) => showAt(zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(zoom) + by))] ?? zoom),
    openShortcuts: () => openShortcuts(),
    askPage: () => whole.current?.querySelector<HTMLInputElement>('#go-to')?.focus(),
  });

  const goFromList = (address: string, focus?: 'page') => {
    review.go(address);
    if (focus === 'page') pane.current?.focus();
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
    // To the list itself, so that it is read on from there.
    shortcuts.current.querySelector<HTMLElement>('#keys')?.focus();
  };

  return (
    <div className="rd-workbench" ref={whole}>
      <h1 className="govuk-heading-m rd-workbench__title">
        {document.name}
        <span className="govuk-visually-hidden">, page {number}: redaction workbench</span>
      </h1>
      <form id={form} method="post" action={`${here}${query}`} noValidate onSubmit={isLive ? onSubmit : undefined}>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="text" value={sheet?.text ?? ''} />
        <input type="hidden" name="since" value={data.now.version} />
        <input type="hidden" name="turned" value={sheet?.turned ?? 0} />
        <input type="hidden" name="was" value={now.decision?.decision ?? ''} />
        <input type="hidden" name="first" value={data.first ? `${data.first.x},${data.first.y}` : ''} />
      </form>
      {data.whyNot ? <InsetText>{data.whyNot}</InsetText> : null}
      <p className="govuk-visually-hidden" aria-live="polite">
        {said}
      </p>
      <p className="govuk-visually-hidden" aria-live="polite">
        {told}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
      <div className="rd-workbench__panes" onClick={isLive ? follow : undefined}>
        <PageList data={data} now={now} go={isLive ? goFromList : null} />
        <div className="rd-workbench__page">
          {sheet ? (
            <>
              <Done done={told === '' ? data.done : null} again={data.first ? `${here}${query}#sheet` : null} />
              {sheet.searchable ? null : (
                <WarningText>This page cannot be searched. Read it by eye, every line.</WarningText>
              )}
              <Toolbar
                {...{ form, data, isLive, canMark, tool, setTool, zoom, isAsSent }}
                setZoom={showAt}
                setAsSent={showAsSent}
                markSelection={() => pane.current?.markSelection()}
              />
              <p className="govuk-visually-hidden" id="pane-hint">
                Arrows move through the words{canMark ? ', Enter marks' : ''}. Press question mark for all keys.
              </p>
              {isVeiled ? <Veil seen={`${seen}#sheet`} unveil={isLive ? showVeiled : null} /> : null}
              <PagePane
                {...{ form, data, sheet, now, tool, zoom, isLive, canMark, chosen, isAsSent, isVeiled, onKey }}
                acts={sheetActs}
                ref={pane}
              />
              <PageLines
                {...{ form, sheet, here, canMark }}
                marks={now.marks}
                asked={data.pages.filter}
                isOpen={
                  data.pages.filter.pick !== 'lines' || errorOf('at') !== undefined || errorOf('find') !== undefined
                }
                errors={{ at: errorOf('at'), find: errorOf('find') }}
              />
            </>
          ) : (
            <Waiting data={data} here={here} />
          )}
        </div>
        <aside className="rd-inspector" aria-label="Inspector">
          <Progress now={now} />
          <BreakWord time={time && { ...time, rested }} />
          {data.readToday ? (
            <noscript>
              <p className="govuk-body-s rd-break">{data.readToday}</p>
            </noscript>
          ) : null}
          <LeftOff at={data.leftOff} query={query} />
          {canMark ? <SavedWords saving={saving} savedAt={now.savedAt} /> : null}
          <Meanwhile said={[...data.meanwhile, ...meanwhile, ...review.meanwhile]} />
          {canMark && sheet ? (
            <>
              <CodePicker form={form} picked={picked} recent={data.recent} onPick={pick} error={errorOf('code')} />
              <Decision form={form} now={now} isLive={isLive} />
            </>
          ) : null}
          <Suggestions {...{ form, chosen, canMark, base }} words={sheet?.words ?? []} suggestions={now.suggestions} />
          <MarkList {...{ form, chosen, canMark }} words={sheet?.words ?? []} marks={now.marks} />
          <div className="rd-buttons">
            {canMark ? <TakeBack {...{ form, isLive, now, undo, redo, stuck }} /> : null}
            {now.next ? (
              <a className="govuk-link govuk-link--no-visited-state rd-tool-link" href={now.next + query}>
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
              at={{ ...place, from: `workbench/${document.id}/${number}${query}` }}
              mayAskChange={false}
              said={data.said}
            />
          ) : null}
          {canMark ? (
            <p className="govuk-body-s">
              <a className="govuk-link" href={`${base}/acts/hard-content?of=${document.id}`}>
                Warn of hard content in this document
              </a>
            </p>
          ) : null}
          {canMark && document.pages > 1 ? <SamePlace data={data} marks={now.marks} state={same} /> : null}
          {canMark && document.pages > 1 ? <Bulk data={data} state={range} /> : null}
          {time ? <ReadingTime time={time} /> : null}
          {isLive ? <Shortcuts list={shortcuts} /> : null}
        </aside>
      </div>
      <Notice
        {...{ form, refusal, saving, isLate }}
        passedOver={review.passedOver}
        dismiss={review.dismiss}
        retry={review.retry}
      />
    </div>
  );
}
