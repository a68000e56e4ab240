import { formatDate } from '../../../../machines/dates.ts';
import type { Item } from '../../../../machines/work/items.ts';
import type { WorkItem } from '../../../../machines/work/work.ts';
import { tellAutomated } from './automated-decision.ts';
import { tellErasure } from './erasure.ts';
import { tellObjection } from './objection.ts';
import { tellPortability } from './portability.ts';
import { tellRectification } from './rectification.ts';
import { tellRestriction } from './restriction.ts';

export interface Row {
  readonly key: string;
  readonly value: string;
}

/** What an item is called in lists. */
export function itemTitle(item: Item): string {
  switch (item.right) {
    case 'rectification':
      return item.where;
    case 'erasure':
      return `${item.category}: ${item.system}`;
    case 'restriction':
      return `${item.what}: ${item.system}`;
    case 'portability':
      return `${item.dataSet}: ${item.system}`;
    case 'objection':
      return item.use;
    case 'automated-decision':
      return item.decision;
  }
}

/** An item as rows of facts: what was asked, what was decided, what was done. */
export function tellItem(one: WorkItem): readonly Row[] {
  const { carriedOut } = one;
  return [
    ...details(one),
    ...(one.decision ? [{ key: 'Reasons', value: one.decision.reason }] : []),
    ...(carriedOut
      ? [{ key: 'Done', value: `${formatDate(carriedOut.on)}: ${carriedOut.how} (${carriedOut.confirmedBy})` }]
      : []),
  ];
}

function details({ item, decision, sent }: WorkItem): readonly Row[] {
  switch (item.right) {
    case 'rectification':
      return tellRectification(item, decision?.right === item.right ? decision : null);
    case 'erasure':
      return tellErasure(item, decision?.right === item.right ? decision : null);
    case 'restriction':
      return tellRestriction(item, decision?.right === item.right ? decision : null);
    case 'portability':
      return tellPortability(item, decision?.right === item.right ? decision : null, sent);
    case 'objection':
      return tellObjection(item, decision?.right === item.right ? decision : null);
    case 'automated-decision':
      return tellAutomated(item, decision?.right === item.right ? decision : null);
  }
}
