import type { RefObject } from 'react';

/** What each key does. Signs that a screen reader passes over have a name of their own. */
const keys: readonly (readonly [string, string, string?])[] = [
  ['← → ↑ ↓', 'move through the words; up and down also read the line', 'Arrows'],
  ['Shift with arrows', 'choose several words'],
  ['Enter', 'mark what is chosen'],
  ['L', 'mark the whole line you are in'],
  ['C', 'mark the column'],
  ['B', 'start a box; arrows move it, Shift with arrows changes its size'],
  ['P', 'mark the whole page'],
  ['M', 'next mark on the page'],
  ['Delete', 'remove the mark you are on, or the one M chose'],
  ['E', 'let the mark M chose rest on the exemption that is chosen'],
  ['1 to 9', 'exemption for new marks: the everyday ones, then those you used last'],
  ['D', 'decide: release'],
  ['R', 'decide: redact'],
  ['W', 'decide: withhold under the chosen exemption'],
  ['V, O', 'decide: duplicate, out of scope'],
  ['S', 'next suggestion, and why it is one'],
  ['A', 'accept the chosen suggestion'],
  ['X', 'turn the chosen suggestion down'],
  ['U', 'undo your last change: a mark, a decision, a turn; also of another day'],
  ['Y', 'redo what you undid last'],
  ['T', 'see the page as it will be sent'],
  ['[ ]', 'turn the page left, right', 'Left and right square bracket'],
  ['+ −', 'show the page larger, smaller', 'Plus and minus'],
  ['J, K', 'next page, page before'],
  ['N', 'next undecided page'],
  ['G', 'go to a page by its number'],
  ['Escape', 'choose nothing'],
  ['?', 'this list', 'Question mark'],
];

/** The keys of the page pane. They work only while the page has the focus. */
export function Shortcuts({ list }: { list: RefObject<HTMLDetailsElement | null> }) {
  return (
    <details className="govuk-details rd-shortcuts" ref={list}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Keyboard shortcuts</span>
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: it groups no fields */}
      <div id="keys" className="rd-shortcuts__keys" tabIndex={-1} role="group" aria-label="Keyboard shortcuts">
        <p className="govuk-body-s">They work while the page has the focus: click on it, or reach it with Tab.</p>
        <dl className="rd-shortcuts__list">
          {keys.map(([key, does, name]) => (
            <div key={key}>
              <dt>
                <kbd aria-hidden={name === undefined ? undefined : true}>{key}</kbd>
                {name === undefined ? null : <span className="govuk-visually-hidden">{name}</span>}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
