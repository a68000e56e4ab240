import { Scroll, Table } from '../govuk/table.tsx';
import { Tag } from '../govuk/tag.tsx';

/** One thing to do today: what it is about (a reference, or a part of the administration), and where it is dealt with. */
export interface ToDoLine {
  readonly isRed: boolean;
  readonly about: string;
  readonly sentence: string;
  readonly href: string;
  readonly act: string;
  /** In whose place, where somebody stands in. */
  readonly forWhom?: string | null;
}

/** What to do today, in order, each line with the act that deals with it. */
export function ToDoTable({ lines, aboutWhat }: { lines: readonly ToDoLine[]; aboutWhat: string }) {
  if (lines.length === 0) return null;
  const heads = ['How urgent', aboutWhat, 'What is the matter', 'What to do'];
  return (
    <Scroll label="What to do today, in order">
      <Table
        caption="What to do today, in order"
        captionHidden
        stacked
        head={heads.map((text) => ({ text }))}
        rows={lines.map((line, index) => [
          <Tag key="tag" colour={line.isRed ? 'red' : 'yellow'}>
            {line.isRed ? 'Urgent' : 'Today'}
          </Tag>,
          <span key="about" className="rd-nowrap">
            {line.about}
          </span>,
          line.forWhom ? `${line.sentence} For ${line.forWhom}.` : line.sentence,
          <a key={`act-${index}`} className="govuk-link" href={line.href}>
            {line.act}
            <span className="govuk-visually-hidden">: {line.about}</span>
          </a>,
        ])}
      />
    </Scroll>
  );
}

/** How much there is, and how much of it is urgent. */
export function leadOf(lines: readonly Pick<ToDoLine, 'isRed'>[]): string {
  const [all, urgent] = [lines.length, lines.filter(({ isRed }) => isRed).length];
  if (all === 0) return 'Nothing waits for you today.';
  const things = all === 1 ? '1 thing waits for you' : `${all} things wait for you`;
  return urgent === 0
    ? `${things}.`
    : `${things}, ${urgent === all ? 'and all of it is urgent' : `${urgent} of them urgent`}.`;
}
