import type { HouseDeed } from '../../../db/house-deeds.ts';
import { staffEventType } from '../../auth/staff-events.ts';
import { staffEventWords } from './staff-event-words.ts';

/** Somebody looked, or took something out: nothing of the case is different for it, and that is what an audit is for. */
export const lookingTypes = [
  'case.opened',
  'material.viewed',
  'proof.viewed',
  'redline.viewed',
  'consultation.taken',
  'answer.downloaded',
] as const;

const words: Readonly<Record<string, string>> = {
  'case.opened': 'Opened a case that was not theirs',
  'material.viewed': 'Looked at unredacted pages',
  'proof.viewed': 'Looked at a copy of proof of identity',
  'redline.viewed': 'Looked at the copy in which nothing is taken out',
  'consultation.taken': 'Took out a copy made for somebody else',
  'answer.downloaded': 'Downloaded the answer',
  'request.received': 'Request received',
  'day.passed': 'A day passed',
  'watch.told': 'Warnings told',
  'case.disposed': 'Case destroyed',
};

/** A kind of event in a few words. What it says of anybody stands in the case, and goes with it. */
export function deedWords(type: string): string {
  const plain = type.replaceAll(/[.-]/g, ' ');
  return words[type] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

const rotaWords: Readonly<Record<string, string>> = {
  'absence.recorded': 'Put down an absence',
  'absence.taken-back': 'Took an absence back',
  'delegation.given': 'Let somebody stand in',
  'delegation.ended': 'Ended standing in',
};

/** What was done beside the cases, in a few words. */
export function houseWords({ book, id, type }: Pick<HouseDeed, 'book' | 'id' | 'type'>): string {
  if (book === 'settings') return `Changed the settings: version ${id}`;
  if (book === 'rota') return rotaWords[type] ?? type;
  const known = staffEventType.safeParse(type);
  return known.success ? staffEventWords[known.data] : type;
}
