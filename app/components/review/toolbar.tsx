import { filterQuery } from './page-filters.ts';
import { type Zoom, zoomWords } from './page-pane.tsx';
import type { PagePlace, WorkbenchData } from './types.ts';
import type { Tool } from './use-sheet.ts';

const tools: Record<Tool, string> = {
  words: 'Mark words',
  line: 'Mark lines',
  column: 'Mark a column',
  box: 'Draw a box',
  read: 'Select text only',
};
const isTool = (name: string): name is Tool => Object.hasOwn(tools, name);

interface ToolbarProps {
  form: string;
  data: WorkbenchData;
  isLive: boolean;
  canMark: boolean;
  tool: Tool;
  setTool: (tool: Tool) => void;
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  markSelection: () => void;
  /** Marks shown black, as they will be sent. */
  isAsSent: boolean;
  setAsSent: (isAsSent: boolean) => void;
}

/** Above the page: how to mark, how large. Without a script only what a form can do. */
export function Toolbar(props: ToolbarProps) {
  const { form, data, isLive, canMark, tool, setTool, zoom, setZoom, markSelection, isAsSent, setAsSent } = props;
  const { base, document, number } = data;
  const { filter } = data.pages;
  // Until all pages of a document are there, none is turned.
  const canTurn = canMark && document.status === 'read';
  const page = (to: PagePlace, text: string) => (
    <a
      className="govuk-link govuk-link--no-visited-state rd-tool-link"
      href={`${base}/workbench/${to.documentId}/${to.number}${filterQuery(filter)}`}
    >
      {text}
    </a>
  );
  return (
    <div className="rd-toolbar">
      <div className="rd-toolbar__group">
        {data.pages.before === null ? null : page(data.pages.before, 'Page before')}
        <strong>
          Page {number} of {document.pages || '…'}
        </strong>
        {data.pages.after === null ? null : page(data.pages.after, 'Next page')}
      </div>
      {isLive && canMark ? (
        <fieldset className="rd-toolbar__group">
          <legend className="govuk-visually-hidden">Tool</legend>
          {Object.entries(tools).map(([name, text]) => (
            <button
              key={name}
              type="button"
              className="rd-tool"
              aria-pressed={tool === name}
              onClick={() => isTool(name) && setTool(name)}
            >
              {text}
            </button>
          ))}
          <button
            type="button"
            className="rd-tool"
            // Pressing the button must not clear the selection it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={markSelection}
          >
            Mark this selection
          </button>
        </fieldset>
      ) : null}
      {canMark ? (
        <button type="submit" form={form} name="do" value="whole" className="rd-tool">
          Mark the whole page
        </button>
      ) : null}
      {canTurn ? (
        <fieldset className="rd-toolbar__group">
          <legend className="govuk-visually-hidden">Turn the page</legend>
          <button type="submit" form={form} name="do" value="turn-left" className="rd-tool">
            Turn left
          </button>
          <button type="submit" form={form} name="do" value="turn-right" className="rd-tool">
            Turn right
          </button>
        </fieldset>
      ) : null}
      {isLive ? (
        <fieldset className="rd-toolbar__group">
          <legend className="govuk-visually-hidden">Size of the page</legend>
          {Object.entries(zoomWords).map(([name, text]) => (
            <button
              key={name}
              type="button"
              className="rd-tool"
              aria-pressed={zoom === name}
              onClick={() => setZoom(name === 'large' || name === 'huge' ? name : 'fit')}
            >
              {text}
            </button>
          ))}
          <button type="button" className="rd-tool" aria-pressed={isAsSent} onClick={() => setAsSent(!isAsSent)}>
            As it will be sent
          </button>
        </fieldset>
      ) : (
        <a
          className="govuk-link govuk-link--no-visited-state rd-tool-link"
          href={`${base}/workbench/${document.id}/${number}${filterQuery({ ...filter, isAsSent: !isAsSent })}#sheet`}
        >
          {isAsSent ? 'Marks see-through, to check them' : 'As it will be sent'}
        </a>
      )}
    </div>
  );
}
