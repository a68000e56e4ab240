import { z } from 'zod';
import { searchId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { maybe, needed, neededDay } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const inLines = (typed: string): string[] => typed.split(/\r?\n/).map((line) => line.trim().slice(0, 300));

/** Asks those who answer for systems and services to search them; one asking for each place (UK GDPR Art 15(1A)). */
export const askSearch = caseAct({
  event: 'search.asked',
  input: z.object({
    systems: z.array(z.string().max(300)).max(50).default([]),
    others: maybe(2000),
    owner: maybe(300),
    ownerEmail: z.union([z.literal(''), z.email('Enter an e-mail address like name@example.org').max(254)]).default(''),
    what: needed('Say what is looked for'),
    terms: maybe(2000),
    from: maybe(60),
    to: maybe(60),
    dueOn: neededDay('Enter the day by which you need the answer'),
  }),
  plan: ({ systems, others, owner, ownerEmail, from, to, ...input }, _state, _today, body) => {
    const places = [...new Set([...systems, ...inLines(others)])].filter((place) => place !== '');
    if (places.length === 0) return refuse('no-place', 'Choose or name at least one place to search.');
    const ownerOf = (place: string): string => owner || (body.systems.find(({ name }) => name === place)?.owner ?? '');
    const nobodys = places.find((place) => ownerOf(place) === '');
    if (nobodys !== undefined) return refuse('no-owner', `Say who is asked to search “${nobodys}”.`);
    return places.map((system) => ({
      type: 'search.asked' as const,
      ...input,
      searchId: searchId.parse(newId()),
      system,
      owner: ownerOf(system),
      ownerEmail: ownerEmail || null,
      from: from || null,
      to: to || null,
    }));
  },
});
