import { z } from 'zod';
import type { FormState } from '../../../http/form-state.ts';
import type { Profile } from '../../../profile.ts';
import type { ProfileFault } from '../../../services/body/change-profile.ts';
import { fieldOf, type ProfileField, put, shown, written } from './fields.ts';
import { keyOf, type Section } from './sections.ts';

/** The word in an address that stands for an element not there yet. */
export const newElement = 'new';

/** Where in the profile a form is: the profile itself, an element of a list, or one past its end. Null: not there. */
export function placeOf(profile: Profile, { list }: Section, of: string): number | 'whole' | null {
  if (list === undefined) return 'whole';
  if (of === newElement) return profile[list].length;
  const index = profile[list].findIndex((one: object) => Reflect.get(one, keyOf[list]) === of);
  return index < 0 ? null : index;
}

/** The form's fields, all optional: the profile's own rules say what is missing. */
export const schemaOf = (fields: readonly ProfileField[]) =>
  z.object({
    version: z.coerce.number('Load the page again').int().positive(),
    note: z.string('Say why').trim().min(1, 'Say why it is changed').max(500),
    intent: z.enum(['save', 'remove']).default('save'),
    ...Object.fromEntries(
      fields.map(({ path, kind }) => [
        path,
        kind === 'several' ? z.array(z.string()) : z.string().max(20_000).optional(),
      ]),
    ),
  });

/** What the form holds before anybody types. */
export function valuesOf(profile: Profile, section: Section, place: number | 'whole'): FormState['values'] {
  const target = section.list === undefined || place === 'whole' ? profile : profile[section.list][place];
  return shown(section.fields(profile), target);
}

/** The profile with what was typed in its place, not checked yet. */
export function changed(profile: Profile, section: Section, place: number | 'whole', typed: object): unknown {
  const { list } = section;
  const target: unknown = list === undefined || place === 'whole' ? profile : (profile[list][place] ?? {});
  const next = section
    .fields(profile)
    .reduce((so, field) => put(so, field.path, written(field, Reflect.get(typed, field.path))), target);
  if (list === undefined || place === 'whole') return next;
  return { ...profile, [list]: [...profile[list].slice(0, place), next, ...profile[list].slice(place + 1)] };
}

/** The profile without an element. */
export const removed = (profile: Profile, section: Section, place: number | 'whole'): unknown =>
  section.list === undefined || place === 'whole'
    ? profile
    : { ...profile, [section.list]: profile[section.list].filter((_, index) => index !== place) };

/** Faults beside their fields; those of other places stand at the top, with where they are. */
export function errorsOf(
  fields: readonly ProfileField[],
  section: Section,
  place: number | 'whole',
  faults: readonly ProfileFault[],
): FormState['errors'] {
  const begin = section.list === undefined || place === 'whole' ? [] : [section.list, place];
  return faults.map(({ path, message }) => {
    const isHere = begin.every((key, index) => path[index] === key);
    return { field: isHere ? fieldOf(fields, path.slice(begin.length)) : '', message };
  });
}
