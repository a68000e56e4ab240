import type { WorkItem } from '../../../../machines/work/work.ts';
import type { FormState } from '../../../http/form-state.ts';
import { carryOutItem } from '../../../services/rights/carry-out-item.ts';
import { removeItem } from '../../../services/rights/remove-item.ts';
import { itemTitle, tellItem } from '../items/tell-item.ts';
import { type ActPage, type ActPages, page } from './act-page.ts';
import { area, line } from './fields.ts';

/** The item an act is done to. */
export const onItem: NonNullable<ActPage['on']> = ({ work }, of) => {
  const one = work.items.find(({ id }) => id === of);
  return one ? { rows: [{ key: 'About', value: itemTitle(one.item) }, ...tellItem(one)], values: {} } : null;
};

/** The item an act is done to, its form filled in with what stands there already. */
export const onItemWith =
  (values: (one: WorkItem) => FormState['values']): NonNullable<ActPage['on']> =>
  (state, of, body) => {
    const acted = onItem(state, of, body);
    const one = state.work.items.find(({ id }) => id === of);
    return acted && one ? { ...acted, values: values(one) } : null;
  };

/** What is done to an item whatever its right. */
export const itemActs = {
  'carry-out': page(carryOutItem, {
    group: 'work',
    title: 'Confirm that it was done',
    lead: [
      'The one who answers for the system confirms it. The answer leaves only when everything it says has been done.',
    ],
    on: onItem,
    back: 'work',
    fields: [
      area('how', 'What was done, and where?'),
      line('confirmedBy', 'Who confirms it?', 'The owner of the system; a role is enough'),
    ],
    submit: 'Confirm',
  }),
  'remove-item': page(removeItem, {
    group: 'work',
    title: 'Take it off the list',
    lead: ['Only what was listed by mistake. What the person asked for is decided on, not taken off.'],
    on: onItem,
    back: 'work',
    fields: [area('reason', 'Why?')],
    submit: 'Take it off',
  }),
} as const satisfies ActPages;
