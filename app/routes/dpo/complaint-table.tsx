import { Scroll, Table } from '../../components/govuk/table.tsx';
import type { ComplaintCounts } from '../../services/complaint/complaint-counts.ts';

const columns = [
  ['received', 'Received'],
  ['acknowledgedInTime', 'Acknowledged in 30 days'],
  ['acknowledgedLate', 'Acknowledged late'],
  ['notAcknowledged', 'Not acknowledged'],
  ['upheld', 'Upheld'],
  ['partly', 'Upheld in part'],
  ['notUpheld', 'Not upheld'],
  ['other', 'Other end'],
  ['open', 'Open'],
] as const satisfies readonly (readonly [keyof ComplaintCounts, string])[];

/** The number of complaints, which a body may have to report (DPA 2018 s.164B). */
export function ComplaintTable({ complaints }: { complaints: readonly ComplaintCounts[] }) {
  return (
    <Scroll label="Complaints by quarter">
      <Table
        caption="Complaints by quarter"
        captionSize="m"
        head={[{ text: 'Received in' }, ...columns.map(([, text]) => ({ text, numeric: true }))]}
        rows={complaints.map((counts) => [counts.period, ...columns.map(([column]) => counts[column])])}
        firstCellIsHeader
      />
    </Scroll>
  );
}
