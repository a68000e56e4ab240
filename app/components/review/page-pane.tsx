import { type KeyboardEvent, useEffect, useImperativeHandle, useRef } from 'react';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import { ChoiceLayer, CornerLayer, FoundLayer, MarksLayer, SuggestionsLayer, WordsLayer } from './page-layers.tsx';
import { pictureAddress } from './picture-address.ts';
import type { PageNow, Sheet, WorkbenchData } from './types.ts';
import { plainWidth } from './types.ts';
import { type SheetActs, type Tool, useSheet } from './use-sheet.ts';

export const zooms = ['fit', 'large', 'huge'] as const;
export type Zoom = (typeof zooms)[number];
export const zoomWords: Record<Zoom, string> = { fit: 'Fit', large: '150%', huge: '200%' };

interface PagePaneProps {
  form: string;
  data: WorkbenchData;
  sheet: Sheet;
  now: PageNow;
  tool: Tool;
  zoom: Zoom;
  isLive: boolean;
  canMark: boolean;
  chosen: string | null;
  isAsSent: boolean;
  /** Covered until somebody wants to see it. */
  isVeiled: boolean;
  acts: SheetActs;
  /** Keys that are not about choosing: pages, exemptions, decisions. True when the key was taken. */
  onKey: (key: string) => boolean;
  ref: React.Ref<{ markSelection: () => void; focus: () => void }>;
}

/** Middle pane: the picture of the page, its words and its marks over it. */
export function PagePane(props: PagePaneProps) {
  const { form, data, sheet, now, tool, zoom, isLive, canMark, chosen, isAsSent, isVeiled, acts, ref } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { svg, at, caret, draft, pointer, onKey, markSelection } = useSheet(
    sheet,
    now,
    tool,
    canMark,
    acts,
    data.found[0] ?? null,
  );
  useImperativeHandle(ref, () => ({ markSelection, focus: () => pane.current?.focus({ preventScroll: true }) }));

  // A page is long, and what was found on it may be far down.
  const pointed = data.found.join('.');
  useEffect(() => {
    if (pointed !== '') pane.current?.querySelector('.rd-found__word')?.scrollIntoView({ block: 'center' });
  }, [pointed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== pane.current) return;
    if (onKey(event) || props.onKey(event.key)) event.preventDefault();
  };

  const image = pictureAddress({ ...data, sheet }, zoom === 'fit' ? 1200 : 2400) ?? undefined;
  const sheetClass = [
    'rd-sheet',
    ...(isLive ? ['rd-sheet--live', `rd-sheet--${zoom}`] : []),
    ...(isAsSent ? ['rd-sheet--as-sent'] : []),
    ...(isVeiled ? ['rd-sheet--veiled'] : []),
  ].join(' ');
  const height = Math.round((plainWidth * sheet.height) / sheet.width);
  // A list of which one word at a time is said: the word the caret is on. Its keys reach it whatever the screen reader (Orca keeps those of an
  // application to itself, and says nothing of it), and a word is cut short by the next key, as none in a live region would be.
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two, which the linter does not follow
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      id="sheet"
      ref={pane}
      className={`rd-pane rd-pane--${tool}`}
      role={isLive ? 'listbox' : 'group'}
      aria-activedescendant={caret ? `caret-${caret.at}` : undefined}
      aria-label={`Page ${data.number} of ${data.document.pages}`}
      aria-roledescription={isLive ? (canMark ? 'page to mark' : 'page to read') : undefined}
      aria-describedby={isLive ? 'pane-hint' : undefined}
      tabIndex={0}
      onKeyDown={isLive ? onKeyDown : undefined}
    >
      <div className={sheetClass}>
        <input
          type="image"
          form={form}
          name="pt"
          src={image}
          width={plainWidth}
          height={height}
          className="rd-sheet__image"
          alt={canMark ? 'Picture of the page: click two opposite corners of a box to mark it' : 'Picture of the page'}
          disabled={!canMark}
          tabIndex={isLive ? -1 : undefined}
          aria-hidden={isLive ? true : undefined}
        />
        <svg
          ref={svg}
          className="rd-sheet__layer"
          viewBox={`0 0 ${sheet.width} ${sheet.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          {...(isLive ? pointer : {})}
        >
          <FoundLayer boxes={lineBoxes(sheet.words, data.found)} />
          <SuggestionsLayer suggestions={now.suggestions} chosen={chosen} />
          <MarksLayer marks={now.marks} chosen={chosen} />
          <ChoiceLayer boxes={draft ? [] : lineBoxes(sheet.words, at)} draft={draft} />
          <WordsLayer sheet={sheet} />
          {data.first ? <CornerLayer corner={data.first} /> : null}
        </svg>
        {[caret, caret?.before]
          .filter((heard) => heard != null)
          .sort((a, b) => a.at - b.at)
          .map(({ at, place, said }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which one is meant
            <span
              key={at}
              id={`caret-${at}`}
              role="option"
              aria-selected={at === caret?.at}
              aria-posinset={place + 1}
              aria-setsize={sheet.words.length}
              className="govuk-visually-hidden"
            >
              {said}
            </span>
          ))}
      </div>
    </div>
  );
}
