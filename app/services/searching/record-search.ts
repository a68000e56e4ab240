import { z } from 'zod';
import { searchId } from '../../../machines/ids.ts';
import type { Profile } from '../../profile.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

const found = {
  result: choice(['found', 'nothing-found', 'not-searched'], 'Choose what came of it'),
  searcher: needed('Say who searched', 300),
  terms: maybe(2000),
  from: maybe(60),
  to: maybe(60),
  note: maybe(),
};

/** How private the body holds what is kept in a place; nothing where its profile does not know the place. */
const sensitivityOf = ({ systems }: Profile, place: string) => {
  const known = systems.find(({ name }) => name === place);
  return known ? { sensitivity: known.sensitivity } : {};
};

/** Records what was searched, how and by whom, nil returns included (UK GDPR Art 15(1A)). */
export const recordSearch = caseAct({
  event: 'search.recorded',
  input: z.object({ system: needed('Name the system or service', 300), ...found }),
  plan: (input, _state, _today, body) => [
    {
      type: 'search.recorded',
      ...input,
      from: input.from || null,
      to: input.to || null,
      ...sensitivityOf(body, input.system),
    },
  ],
});

/** Records what came of a search that was asked for, against what was asked. */
export const answerSearch = caseAct({
  event: 'search.recorded',
  input: z.object({ of: needed('Choose the search', 60), system: needed('Name the system or service', 300), ...found }),
  plan: ({ of, ...input }, _state, _today, body) => [
    {
      type: 'search.recorded',
      ...input,
      from: input.from || null,
      to: input.to || null,
      searchId: searchId.parse(of),
      ...sensitivityOf(body, input.system),
    },
  ],
});
