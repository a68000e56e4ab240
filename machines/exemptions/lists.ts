import type { Article } from './exemption.ts';

// The lists of provisions that the Schedules of the DPA 2018 take away. None lifts Art 12 itself, Art 18(3), the objection
// to direct marketing (Art 21(2)–(3)) or Arts 22A–22C.

/** Sch 2 Part 1 (para 1; its sub-para (1)(b)(ii) was omitted by the Data (Use and Access) Act 2025 s.71(10)). */
export const sch2Part1 = [
  'Art 13(1)-(3)',
  'Art 14(1)-(4)',
  'Art 15(1)-(3)',
  'Art 16',
  'Art 17(1)-(2)',
  'Art 18(1)',
  'Art 19',
  'Art 20(1)-(2)',
  'Art 21(1)',
  'Art 5 so far as it corresponds',
] as const satisfies readonly Article[];

/** Sch 2 Part 2 (para 6): the same Articles. */
export const sch2Part2 = sch2Part1;

/** Sch 2 Part 3 (para 16), the harm provisions of Sch 3 and the bars of Sch 4: access and what corresponds to it. */
export const accessOnly = ['Art 15(1)-(3)', 'Art 5 so far as it corresponds'] as const satisfies readonly Article[];

/** Sch 2 Part 4 (para 18). */
export const sch2Part4 = [
  'Art 13(1)-(3)',
  'Art 14(1)-(4)',
  'Art 15(1)-(3)',
  'Art 5 so far as it corresponds',
] as const satisfies readonly Article[];

/** Sch 3 (paras 1, 3–4, 9–10, 18): not Art 19. */
export const sch3List = [
  'Art 13(1)-(3)',
  'Art 14(1)-(4)',
  'Art 15(1)-(3)',
  'Art 16',
  'Art 17(1)-(2)',
  'Art 18(1)',
  'Art 20(1)-(2)',
  'Art 21(1)',
  'Art 5 so far as it corresponds',
] as const satisfies readonly Article[];
