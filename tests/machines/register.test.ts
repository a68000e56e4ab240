import { describe, expect, it } from 'vitest';
import { exemptionsObstacle } from '../../machines/exemptions/gates.ts';
import { treatmentOf } from '../../machines/register/register.ts';
import { people, received } from './made-up.ts';
import { documentRead, play, playOn, refusal } from './play.ts';

const begun = play(received(), ...documentRead);
const named = (role: string) => ['person.named', { role }] as const;
const only = ({ state }: ReturnType<typeof play>) => {
  const [person] = state.register.people;
  if (!person) throw new Error('nobody is in the register');
  return person;
};

describe('one register of everybody named', () => {
  it('an entry and what is weighed about it are one person', () => {
    const played = playOn(begun, 'person.named', 'person.considered');
    expect(played.state.register.people).toHaveLength(1);
    expect(only(played)).toMatchObject({ name: 'Nell Sample', role: 'family', balance: { decision: 'redact' } });
  });

  it('somebody weighed without a name can be given one', () => {
    const played = playOn(begun, 'person.considered', 'person.named');
    expect(only(played)).toMatchObject({ name: 'Nell Sample', balance: { label: 'Neighbour' } });
  });

  it.each([
    ['family', 'suggest'],
    ['child', 'suggest'],
    ['referrer', 'suggest'],
    ['other', 'suggest'],
    ['professional', 'keep'],
    ['requester', 'keep'],
  ])('undecided, %s: %s (DPA 2018 Sch 2 paras 16–17)', (role, what) => {
    expect(treatmentOf(only(playOn(begun, named(role)))).what).toBe(what);
  });

  it('what is decided about somebody counts before their role', () => {
    const given = { consent: 'given', consentOn: '2026-03-01', decision: 'disclose', reason: 'She agrees' };
    expect(treatmentOf(only(playOn(begun, 'person.named', ['person.considered', given]))).what).toBe('keep');
  });

  it('a professional is taken out only on another provision than the balance (Sch 2 para 17)', () => {
    const danger = { isProfessional: true, decision: 'redact', reason: 'Threatened before' };
    expect(refusal(begun, ['person.considered', danger])).toMatchObject({ code: 'professional' });
    const played = playOn(begun, named('professional'), ['person.considered', { ...danger, code: 'serious-harm' }]);
    expect(treatmentOf(only(played))).toEqual({ what: 'suggest', code: 'serious-harm' });
  });

  it('naming somebody holds nothing up; an open balance does', () => {
    expect(exemptionsObstacle(playOn(begun, 'person.named').state)).toBeNull();
    const open = playOn(begun, 'person.named', ['person.considered', { decision: null }]);
    expect(exemptionsObstacle(open.state)?.sentence).toContain('Nell Sample');
  });

  it('an entry made by mistake goes; one that was weighed stays', () => {
    expect(playOn(begun, 'person.named', 'person.unnamed').state.register.people).toEqual([]);
    const weighed = playOn(begun, 'person.named', 'person.considered');
    expect(refusal(weighed, 'person.unnamed')).toMatchObject({ code: 'weighed' });
    expect(refusal(playOn(begun, 'person.named'), ['person.unnamed', { personId: 'nobody' }])).toMatchObject({
      code: 'nobody',
    });
  });
});

describe('a suggestion that is turned down', () => {
  const rejected = playOn(begun, 'suggestions.rejected');
  const keysOn = ({ state }: ReturnType<typeof play>, page: number) => state.file.documents[0]?.pages[page]?.rejected;

  it('stays so on its page, and nothing else of the page changes', () => {
    expect(keysOn(rejected, 0)).toEqual(['person-1:72.140']);
    expect(keysOn(rejected, 1)).toEqual([]);
    // Turned down by another too, it stays so when one of them takes that back.
    const twice = playOn(rejected, ['suggestions.rejected', { by: people.allRounder }]);
    expect(keysOn(playOn(twice, 'review.undone'), 0)).toEqual(['person-1:72.140']);
  });

  it('comes back by undo', () => {
    expect(keysOn(playOn(rejected, 'review.undone'), 0)).toEqual([]);
  });

  it('names a page of the case', () => {
    const wrong = { suggestions: [{ documentId: 'document-1', pageId: 'page-none', key: 'x' }] };
    expect(refusal(begun, ['suggestions.rejected', wrong])).toMatchObject({ code: 'no-page' });
  });
});
