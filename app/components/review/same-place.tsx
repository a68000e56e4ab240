import { errorFor, type FormState, typed } from '../../http/form-state.ts';
import { Details } from '../govuk/details.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import type { SheetMark, WorkbenchData } from './types.ts';

/** Puts the last box drawn on this page on other pages too; a form of its own. */
export function SamePlace({
  data,
  marks,
  state,
}: {
  data: WorkbenchData;
  marks: readonly SheetMark[];
  state: FormState;
}) {
  const box = marks.findLast(({ scope }) => scope === 'box');
  // A box that is not saved yet has no name of the server's.
  if (!box || !data.now.marks.some(({ id }) => id === box.id)) return null;
  return (
    <Details summary="The same box on other pages" open={state.errors.length > 0}>
      <p className="govuk-body-s">For what stands at the same place of each page. The last box drawn here is taken.</p>
      <form method="post" noValidate>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="order" value={data.order} />
        <input type="hidden" name="same" value={box.id} />
        <div className="rd-range">
          <TextInput
            name="sameFrom"
            label="From page"
            width={4}
            inputMode="numeric"
            value={typed(state, 'sameFrom', '1')}
            error={errorFor(state, 'sameFrom')}
          />
          <TextInput
            name="sameTo"
            label="To page"
            width={4}
            inputMode="numeric"
            value={typed(state, 'sameTo', String(data.document.pages))}
            error={errorFor(state, 'sameTo')}
          />
        </div>
        <button className="govuk-button govuk-button--secondary" type="submit">
          Mark this place on these pages
        </button>
      </form>
    </Details>
  );
}
