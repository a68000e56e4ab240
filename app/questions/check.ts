import { inOwnLanguage } from '../language/t.ts';
import { journey } from './flow.ts';
import type { Answers, Block, ProofKind } from './kit.ts';
import { answerText, isTold, notProvided, questionText } from './text.ts';
import { askAddress } from './way.ts';

/** One line of the check page. */
export interface CheckRow {
  question: string;
  /** Lines of the answer. */
  answer: readonly string[];
  change: string;
}

export interface CheckSection {
  title: string;
  rows: readonly CheckRow[];
}

const titles: Record<Block, string> = {
  common: 'About you and your request',
  'about-other': 'Who it is about',
  access: 'What you want to see',
  rectification: 'What you want corrected',
  erasure: 'What you want deleted',
  restriction: 'What you want limited',
  portability: 'What you want to use again',
  objection: 'What you object to',
  'automated-decision': 'The decision',
  complaint: 'Your complaint',
  proof: 'Showing who you are',
};

/** Every question that was asked with its answer, in the order of the journey, by block, each with its way back. */
export function checkSections(
  answers: Answers,
  files: readonly { name: string; kind: ProofKind }[],
): readonly CheckSection[] {
  const sections = new Map<Block, CheckRow[]>();
  for (const page of journey(answers)) {
    if (page.silent) continue;
    for (const field of page.fields.filter((one) => isTold(page, one, answers))) {
      const names = files
        .filter((file) => field.type === 'upload' && file.kind === field.proof)
        .map(({ name }) => name);
      const text = field.type === 'upload' ? names.join('\n') : answerText(field, answers);
      const rows = sections.get(page.block) ?? [];
      sections.set(page.block, rows);
      rows.push({
        question: questionText(page, field, answers),
        answer: (text === '' ? inOwnLanguage(notProvided) : text).split('\n'),
        change: askAddress(page.id, true),
      });
    }
  }
  return [...sections].map(([block, rows]) => ({ title: inOwnLanguage(titles[block]), rows }));
}
