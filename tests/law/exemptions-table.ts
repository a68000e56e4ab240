import type { Article, ExemptionKind, NotifyMode } from '../../machines/exemptions/exemption.ts';
import type { Nation } from '../../machines/people.ts';

/**
 * The table of law, written down by itself and not read from the catalogue: L1 = Sch 2 Part 1 (and L2 = Part 2), A15 = access
 * and what corresponds, L3 = Sch 3, L4 = Sch 2 Part 4.
 */
const corresponding = 'Art 5 so far as it corresponds';
const L1: readonly Article[] = [
  ...(['Art 13(1)-(3)', 'Art 14(1)-(4)', 'Art 15(1)-(3)', 'Art 16', 'Art 17(1)-(2)', 'Art 18(1)', 'Art 19'] as const),
  ...(['Art 20(1)-(2)', 'Art 21(1)', corresponding] as const),
];
const L3 = L1.filter((article) => article !== 'Art 19');
const L4: readonly Article[] = ['Art 13(1)-(3)', 'Art 14(1)-(4)', 'Art 15(1)-(3)', corresponding];
const A15: readonly Article[] = ['Art 15(1)-(3)', corresponding];
const informing: readonly Article[] = ['Art 13(1)-(3)', 'Art 14(1)-(4)', 'Art 15(1)-(3)'];
const scotland: readonly Nation[] = ['scotland'];

export interface Row {
  readonly code: string;
  readonly provision: string;
  readonly lifts: readonly Article[];
  readonly kind: ExemptionKind;
  /** How it may be told: Y explain, G generic, N neither confirm nor deny. */
  readonly tell: string;
  /** Words the legal test has to turn on. */
  readonly turnsOn: RegExp;
  readonly nations?: readonly Nation[];
  readonly para8?: true;
  /** Bites only on requests by somebody with parental responsibility or appointed by a court. */
  readonly others?: true;
}

const row = (
  code: string,
  provision: string,
  lifts: readonly Article[],
  kind: ExemptionKind,
  tell: string,
  turnsOn: RegExp,
  more: Pick<Row, 'nations' | 'para8' | 'others'> = {},
): Row => ({ code, provision, lifts, kind, tell, turnsOn, ...more });

export const table: readonly Row[] = [
  row('crime', 'Sch 2 para 2(1)', [...L1, 'Art 34'], 'prejudice', 'GN', /investigate.*likely to prejudice/s),
  row('crime-received', 'Sch 2 para 2(2)-(3)', informing, 'derivative', 'GN', /same extent/),
  row('risk-assessment', 'Sch 2 para 3', informing, 'prejudice', 'G', /prevent that system/),
  row(
    'immigration',
    'Sch 2 para 4',
    ['Art 13', 'Art 14', 'Art 15', 'Art 17', 'Art 18', 'Art 21'],
    'prejudice',
    'G',
    /immigration control/,
  ),
  row('public-by-enactment', 'Sch 2 para 5(1)', L1, 'extent', 'Y', /make this information public/),
  row('required-disclosure', 'Sch 2 para 5(2)', L1, 'extent', 'Y', /prevent that disclosure/),
  row('legal-proceedings', 'Sch 2 para 5(3)', L1, 'extent', 'YG', /necessary for legal proceedings/),
  row('public-protection', 'Sch 2 para 7', L1, 'prejudice', 'G', /proper discharge/),
  row('complaints', 'Sch 2 para 10(2)(c)-(d)', L1, 'prejudice', 'YG', /ss\.24D or 26/),
  row('regulators', 'Sch 2 paras 11-12', L1, 'prejudice', 'G', /proper discharge/),
  row('judicial', 'Sch 2 para 14', L1, 'absolute', 'YG', /judicially.*judicial independence/s),
  // The words of its category are general already, so its paragraph may be named.
  row('third-party', 'Sch 2 para 16', A15, 'balance', 'YG', /identified.*consented.*unreasonable/s),
  row('professionals', 'Sch 2 para 17', [], 'deeming', 'Y', /employed by a body of Sch 3 para 8.*official capacity/s),
  row('privilege', 'Sch 2 para 19', L4, 'absolute', 'YG', /claim to legal professional privilege/),
  row('self-incrimination', 'Sch 2 para 20', L4, 'extent', 'G', /evidence of an offence/),
  row('management-forecast', 'Sch 2 para 22', L4, 'prejudice', 'Y', /forecasting or planning/),
  row('negotiations', 'Sch 2 para 23', L4, 'prejudice', 'Y', /prejudice those negotiations/),
  row('references', 'Sch 2 para 24', L4, 'class', 'Y', /given in confidence/),
  row('exams', 'Sch 2 para 25', [...L4, 'Art 12(3) time limit'], 'timing', 'Y', /exam/),
  row(
    'research',
    'Sch 2 para 27',
    ['Art 15(1)-(3)', 'Art 16', 'Art 18(1)', 'Art 21(1)'],
    'extent',
    'Y',
    /seriously impair.*84B/s,
  ),
  row(
    'archiving',
    'Sch 2 para 28',
    ['Art 15(1)-(3)', 'Art 16', 'Art 18(1)', 'Art 19', 'Art 20(1)-(2)', 'Art 21(1)'],
    'extent',
    'Y',
    /seriously impair.*84B/s,
  ),
  row('health-in-court', 'Sch 3 para 3', L3, 'absolute', 'G', /processed by a court/),
  row('health-wishes', 'Sch 3 para 4', L3, 'class', 'GN', /expecting.*still expect/s, { others: true }),
  row('serious-harm-health', 'Sch 3 para 5', A15, 'harm', 'GN', /serious harm to the physical or mental health/),
  row('health-not-yet', 'Sch 3 para 6', A15, 'gate', 'G', /not yet seen by them and not known/),
  row('social-work-in-court', 'Sch 3 para 9', L3, 'absolute', 'G', /processed by a court/),
  row('social-work-wishes', 'Sch 3 para 10', L3, 'class', 'GN', /expecting/, { para8: true, others: true }),
  row('serious-harm', 'Sch 3 para 11', A15, 'harm', 'GN', /serious harm.*social work be likely to be prejudiced/s, {
    para8: true,
  }),
  row('reporter', 'Sch 3 para 12', A15, 'gate', 'G', /Principal Reporter/, { nations: scotland }),
  row('education-in-court', 'Sch 3 para 18', L3, 'absolute', 'G', /processed by a court/),
  row('serious-harm-education', 'Sch 3 para 19', A15, 'harm', 'GN', /education record.*serious harm/s),
  row('reporter-education', 'Sch 3 para 20', A15, 'gate', 'G', /Principal Reporter/, { nations: scotland }),
  row('child-abuse', 'Sch 3 para 21', A15, 'best-interests', 'NG', /risk of child abuse.*best interests/s, {
    nations: ['england-and-wales', 'northern-ireland'],
    others: true,
  }),
  row('human-fertilisation', 'Sch 4 para 2', A15, 'absolute', 'G', /Human Fertilisation and Embryology Act 1990/),
  row('adoption', 'Sch 4 para 3', A15, 'absolute', 'YG', /1983 reg 14 and 2005 reg 41.*14/s),
  row('special-needs', 'Sch 4 para 4', A15, 'absolute', 'Y', /SEND Regulations 2014/),
  row('parental-orders', 'Sch 4 para 5', A15, 'absolute', 'G', /para 5/),
  row('childrens-hearing', 'Sch 4 para 6', A15, 'absolute', 'G', /s\.178/, { nations: scotland }),
  row('unfounded-or-excessive', 'Art 12(5)', ['the whole request'], 'case-by-case', 'Y', /harass.*unreasonable/s),
];

const modes: Readonly<Record<string, NotifyMode>> = { Y: 'explain', G: 'generic', N: 'ncnd' };
export const toldAs = (letters: string): readonly (NotifyMode | undefined)[] =>
  [...letters].map((letter) => modes[letter]);
