import { portability } from '../../../../machines/rights/portability.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { WorkItem } from '../../../../machines/work/work.ts';
import { transferWords } from '../words.ts';
import type { Row } from './tell-item.ts';

const bases = { consent: 'Consent', contract: 'A contract', other: 'Something else' } as const;
const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

/** A set of data to hand over, as the desk reads it. */
export const tellPortability = (
  item: ItemOf<'portability'>,
  decision: DecisionOf<'portability'> | null,
  sent: WorkItem['sent'],
): readonly Row[] => [
  { key: 'Provided by the person', value: yesNo(item.isProvidedByPerson) },
  { key: 'Its use rests on', value: bases[item.basis] },
  { key: 'Automated', value: yesNo(item.isAutomated) },
  ...(decision
    ? [{ key: 'Decision', value: decision.outcome === 'exported' ? 'Handed over' : 'Not handed over' }]
    : []),
  ...(decision?.contents ? toldContents(decision.contents) : []),
  ...(decision?.transfer ? [{ key: 'Straight to', value: toldTransfer(decision.transfer) }] : []),
  ...(sent ? [{ key: 'Made sure of the address', value: sent.checked }] : []),
  ...(decision?.limit
    ? [{ key: 'Why not', value: portability.limits.find(({ code }) => code === decision.limit)?.sentence ?? '' }]
    : []),
];

const toldTransfer = ({ organisation, way, reason }: NonNullable<DecisionOf<'portability'>['transfer']>): string =>
  way === null ? `${organisation}: not technically feasible. ${reason}` : `${organisation}. ${transferWords[way]}`;

function toldContents({ rows, columns, formulas }: NonNullable<DecisionOf<'portability'>['contents']>): readonly Row[] {
  return [
    { key: 'Table', value: `${rows} ${rows === 1 ? 'row' : 'rows'}: ${columns.join(', ')}` },
    ...(formulas === 0
      ? []
      : [
          {
            key: 'Formulas',
            value: `${formulas} ${formulas === 1 ? 'cell begins' : 'cells begin'} as a formula would. Kept as data; do not open the file in a spreadsheet without importing it as text.`,
          },
        ]),
  ];
}
