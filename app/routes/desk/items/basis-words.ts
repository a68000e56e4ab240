import type { lawfulBases } from '../../../../machines/rights/erasure.ts';

/** The lawful bases of Art 6(1), as staff read them. */
export const basisWords: Record<(typeof lawfulBases)[number], string> = {
  consent: 'Consent: Art 6(1)(a)',
  contract: 'A contract: Art 6(1)(b)',
  'legal-obligation': 'A legal obligation: Art 6(1)(c)',
  'vital-interests': 'Vital interests: Art 6(1)(d)',
  'public-task': 'A public task: Art 6(1)(e)',
  'recognised-legitimate-interests': 'Recognised legitimate interests: Art 6(1)(ea)',
  'legitimate-interests': 'Legitimate interests: Art 6(1)(f)',
};
