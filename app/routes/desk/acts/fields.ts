import type { CivilDate } from '../../../../machines/dates.ts';
import type { Ground } from '../../../../machines/rights/rules.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';

/** Several lines of text. */
export const area = (name: string, label: string, hint?: string, isOptional = false): ActField => ({
  type: 'textarea',
  name,
  label,
  hint,
  isOptional,
});
/** One line of text. */
export const line = (name: string, label: string, hint?: string, isOptional = false): ActField => ({
  type: 'text',
  name,
  label,
  hint,
  isOptional,
});
/** A table as a file. */
export const csv = (name: string, label: string, hint?: string): ActField => ({
  type: 'file',
  name,
  label,
  hint,
  isOptional: true,
  accept: 'text/csv,.csv',
});
/** A day; today where it is left empty. */
export const day = (name: string, label: string, otherwise = 'it is today'): ActField => ({
  type: 'date',
  name,
  label,
  hint: `Leave empty if ${otherwise}. For example, 27 3 2026`,
  isOptional: true,
});
/** The parts of a day as its three fields hold them. */
export const dayValues = (name: string, date: CivilDate | null): Record<string, string> =>
  date === null
    ? {}
    : {
        [`${name}-day`]: String(Number(date.slice(8))),
        [`${name}-month`]: String(Number(date.slice(5, 7))),
        [`${name}-year`]: date.slice(0, 4),
      };
/** One of a few answers. */
export const pick = (
  name: string,
  label: string,
  options: Record<string, string>,
  hint?: string,
  isOptional = false,
): ActField => ({
  type: 'radios',
  name,
  label,
  hint,
  isOptional,
  options: Object.entries(options).map(([value, text]) => ({ value, text })),
});

/** One of many, from a list that folds away; nothing unless something is chosen. */
export const choose = (
  name: string,
  label: string,
  options: Record<string, string>,
  hint?: string,
  none = 'None',
): ActField => ({
  type: 'select',
  name,
  label,
  hint,
  isOptional: true,
  options: [{ value: '', text: none }, ...Object.entries(options).map(([value, text]) => ({ value, text }))],
});

/** Any number of answers. */
export const several = (
  name: string,
  label: string,
  options: Record<string, string>,
  hint?: string,
  isOptional = true,
): ActField => ({
  type: 'checkboxes',
  name,
  label,
  hint,
  isOptional,
  options: Object.entries(options).map(([value, text]) => ({ value, text })),
});

/** Grounds or limits of a right as answers to choose from. */
export const options = (grounds: readonly Ground[]): Record<string, string> =>
  Object.fromEntries(grounds.map(({ code, sentence }) => [code, sentence]));
