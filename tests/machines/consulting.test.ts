import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../machines/dates.ts';
import { toDoOn } from '../../machines/watching/to-do.ts';
import { mark, people } from './made-up.ts';
import { aRequest, documentRead, playOn, refold, refusal, type Step } from './play.ts';
import { usualRules } from './watching.ts';

const { officer, reviewer } = people;
const theirs = { ...mark('mark-1'), personId: 'person-1' };
const ready = aRequest(
  ...documentRead,
  ['person.named', { personId: 'person-1' }],
  ['marks.added', { marks: [theirs] }],
);
const asked = playOn(ready, ['consultation.asked', { by: officer }]);
const made = playOn(asked, 'consultation.built');

describe('consulting somebody with a copy', () => {
  it('shows lines that rest on the person, or pages of which it is decided what concerns others', () => {
    const other: Step = ['consultation.asked', { pages: [{ documentId: 'document-1', pageId: 'page-2' }] }];
    expect(refusal(ready, other).code).toBe('not-theirs');
    expect(refusal(ready, ['consultation.asked', { shows: 'pages' }])).toMatchObject({
      code: 'undecided',
      sentence: expect.stringMatching(/^Page 1 of “Care file” is not to be released/),
    });
    expect(refusal(ready, ['consultation.asked', { personId: 'person-2' }]).code).toBe('nobody');
    expect(refusal(aRequest(...documentRead), 'consultation.asked').code).toBe('nobody');
    expect(asked.effects.at(-1)).toMatchObject({ kind: 'build-consultation', consultationId: 'consultation-1' });
  });

  it('shows a page that is withheld only to whom it is withheld for, on purpose, and none that is withheld otherwise', () => {
    const at = { documentId: 'document-1', pageId: 'page-1' };
    const withheld = (code: string): Step => ['page.decided', { pages: [at], decision: 'withhold', code }];
    const why = { shows: 'pages', withheld: 'They are to say whether it may be given' };
    const forThem = playOn(ready, withheld('third-party'));
    expect(refusal(forThem, ['consultation.asked', { shows: 'pages' }]).code).toBe('undecided');
    expect(playOn(forThem, ['consultation.asked', why]).state.consulting.all).toMatchObject([
      { withheld: why.withheld },
    ]);
    const others = playOn(ready, ['marks.removed', { marks: ['mark-1'] }], withheld('third-party'), [
      'marks.added',
      { marks: [{ ...theirs, pageId: 'page-2' }] },
    ]);
    expect(refusal(others, ['consultation.asked', why]).code).toBe('not-theirs');
    const privileged = refusal(playOn(ready, withheld('privilege')), ['consultation.asked', why]);
    expect(privileged).toMatchObject({ code: 'withheld-otherwise', citation: 'DPA 2018 Sch 2 para 16' });
  });

  it('shows no place that is taken out for somebody else too: a name that both go by', () => {
    const jo = { ...mark('mark-1'), term: 'Jo' };
    const both = aRequest(
      ...documentRead,
      ['person.named', { personId: 'person-1', name: 'Jo Pike', variants: ['Jo'] }],
      ['person.named', { personId: 'person-2', name: 'Jo Hale', variants: ['Jo'] }],
      ['marks.added', { marks: [jo] }],
    );
    expect(refusal(both, ['consultation.asked', { by: officer }]).code).toBe('nobody');
    const own = playOn(both, ['marks.added', { marks: [{ ...theirs, id: 'mark-2', pageId: 'page-2' }] }]);
    expect(refusal(own, ['consultation.asked', { by: officer }]).code).toBe('not-theirs');
    const onTheirs = { pages: [{ documentId: 'document-1', pageId: 'page-2' }] };
    expect(playOn(own, ['consultation.asked', onTheirs]).state.consulting.all).toHaveLength(1);
  });

  it('goes out only when somebody else has agreed, and what came of it is on record', () => {
    expect(refusal(made, ['consultation.taken', { by: officer }]).code).toBe('no-consultation');
    expect(refusal(made, ['consultation.approved', { by: officer }]).code).toBe('role');
    const byDpo = playOn(playOn(ready, ['consultation.asked', { by: people.dpo }]), 'consultation.built');
    expect(refusal(byDpo, ['consultation.approved', { by: people.dpo }]).code).toBe('own-work');
    const sent = playOn(made, ['consultation.approved', { by: reviewer }], ['consultation.taken', { by: officer }]);
    expect(sent.state.consulting.all).toMatchObject([{ status: 'sent', copy: [{ sha256: 'a'.repeat(64) }] }]);
    const answered = playOn(sent, ['consultation.answered', { by: officer }]);
    expect(answered.state.consulting.all).toMatchObject([{ status: 'answered', answer: { words: 'They agree' } }]);
    expect(answered.effects.at(-1)).toEqual({ kind: 'delete-consultations' });
    expect(refold(answered)).toEqual(answered.state);
  });

  it('stands in the day of the officer: when it is to be sent, and when its answer does not come', () => {
    const told = ({ state }: typeof asked, today: string) =>
      toDoOn(state, civilDate.parse(today), usualRules, ['officer']).flatMap(({ code, at }) =>
        code.startsWith('consultation') ? [[code, at]] : [],
      );
    const approved = playOn(made, ['consultation.approved', { by: reviewer }]);
    const sent = playOn(approved, ['consultation.taken', { by: officer }]);
    const [one] = sent.state.consulting.all;
    if (!one) throw new Error('nobody is asked');
    expect(told(made, one.answerBy)).toEqual([]);
    expect(told(approved, one.answerBy)).toEqual([['consultation-to-send', 'consultations']]);
    expect(told(sent, one.answerBy)).toEqual([]);
    expect(told(sent, addDays(one.answerBy, 1))).toEqual([['consultation-late', 'consultations']]);
    expect(told(playOn(sent, ['consultation.answered', { by: officer }]), addDays(one.answerBy, 1))).toEqual([]);
  });

  it('withdrawn, it can be neither approved nor sent', () => {
    const over = playOn(made, ['consultation.withdrawn', { by: officer }]);
    expect(refusal(over, ['consultation.approved', { by: reviewer }]).code).toBe('no-consultation');
  });
});
