import type { RequestReceived } from '../../machines/events.ts';
import { t } from '../language/t.ts';
import { recorded } from './recorded.ts';
import { dateText } from './text.ts';
import { rightLabel } from './to-request.ts';

export interface CopySection {
  title: string;
  reference: string;
  rows: readonly { question: string; answer: string }[];
}

/** What was asked, for the requester to keep: what all cases share stands once, with the first. */
export function copyOf(requests: readonly RequestReceived[]): readonly CopySection[] {
  const told = new Set<string>(['questions']);
  return requests.map(({ right, reference, answers }) => {
    const fresh = answers.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return { title: rightLabel(right), reference, rows: fresh.map(recorded) };
  });
}

/** The same as plain text, in lines any program can show. */
export function copyText(requests: readonly RequestReceived[], bodyName: string): string {
  const [first] = requests;
  const head = [t`A copy of what you asked`, t`To: ${bodyName}`, t`Sent: ${first ? dateText(first.receivedOn) : ''}`];
  const sections = copyOf(requests).map(({ title, reference, rows }) =>
    [
      `${title} (${reference})`,
      ...rows.map(({ question, answer }) => `${question}\n  ${answer.replaceAll('\n', '\n  ')}`),
    ].join('\n\n'),
  );
  return `${[head.join('\n'), ...sections].join('\n\n---\n\n')}\n`.replaceAll('\n', '\r\n');
}
