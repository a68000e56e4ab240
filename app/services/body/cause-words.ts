import { causeName } from '../../../machines/breach/causes.ts';
import type { App } from '../../app.ts';

export const noCause = 'No cause recorded';

/** Why a date was missed, as the body calls it. */
export const causeWords = ({ profile }: App, code: string): string =>
  code === '' ? noCause : causeName(profile.lateCauses, code);
