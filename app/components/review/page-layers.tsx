import { memo } from 'react';
import type { Box } from '../../../machines/documents/events.ts';
import { exemptionOf } from '../../../machines/exemptions/index.ts';
import type { Sheet, SheetMark, SheetSuggestion } from './types.ts';

/** The words as text over the picture: to be selected and copied. Listeners get the same words as lines below the page. */
export const WordsLayer = memo(function WordsLayer({ sheet }: { sheet: Sheet }) {
  return (
    <g className="rd-words">
      {sheet.words.map((word, place) => (
        <text
          key={place}
          data-place={place}
          x={word.x}
          y={word.y + word.height * 0.8}
          fontSize={Math.max(1, word.height * 0.9)}
          textLength={Math.max(0.1, word.width)}
          lengthAdjust="spacingAndGlyphs"
        >
          {`${word.text} `}
        </text>
      ))}
    </g>
  );
});

const Rect = ({ box, className }: { box: Box; className: string }) => (
  <rect className={className} x={box.x} y={box.y} width={box.width} height={box.height} />
);

/** What will be taken out, see-through so that it can still be checked, each with its exemption. */
export function MarksLayer({ marks, chosen }: { marks: readonly SheetMark[]; chosen: string | null }) {
  return (
    <g className="rd-marks">
      {marks.map(({ id, boxes, code, scope }) => (
        <g key={id} data-mark={id} className={id === chosen ? 'rd-mark rd-mark--chosen' : 'rd-mark'}>
          {boxes.map((box, index) => (
            <Rect key={index} box={box} className="rd-mark__box" />
          ))}
          {scope === 'words' || !boxes[0] ? null : (
            <text className="rd-mark__code" x={boxes[0].x + 4} y={boxes[0].y + 12} fontSize={10}>
              {exemptionOf(code).label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** What is suggested: an outline only, so that it is told from what will be taken out. */
export function SuggestionsLayer({
  suggestions,
  chosen,
}: {
  suggestions: readonly SheetSuggestion[];
  chosen: string | null;
}) {
  return (
    <g className="rd-suggestions">
      {suggestions.map(({ key, boxes }) => (
        <g
          key={key}
          data-suggestion={key}
          className={key === chosen ? 'rd-suggestion rd-suggestion--chosen' : 'rd-suggestion'}
        >
          {boxes.map((box, index) => (
            <Rect key={index} box={box} className="rd-suggestion__box" />
          ))}
        </g>
      ))}
    </g>
  );
}

/** What is being chosen: words under the caret, or a box being drawn. */
export function ChoiceLayer({ boxes, draft }: { boxes: readonly Box[]; draft: Box | null }) {
  return (
    <g className="rd-choice">
      {boxes.map((box, index) => (
        <Rect key={index} box={box} className="rd-choice__word" />
      ))}
      {draft ? <Rect box={draft} className="rd-choice__box" /> : null}
    </g>
  );
}

/** Where whoever came to the page was led to. */
export const FoundLayer = ({ boxes }: { boxes: readonly Box[] }) => (
  <g className="rd-found">
    {boxes.map((box, index) => (
      <Rect key={index} box={box} className="rd-found__word" />
    ))}
  </g>
);

/** The first corner of a box, clicked without a script. */
export function CornerLayer({ corner }: { corner: { x: number; y: number } }) {
  const { x, y } = corner;
  return (
    <g className="rd-corner">
      <line x1={x - 12} y1={y} x2={x + 12} y2={y} />
      <line x1={x} y1={y - 12} x2={x} y2={y + 12} />
      <circle cx={x} cy={y} r={5} />
    </g>
  );
}
