/** Why a date was missed, as one of a few codes: only what is coded can be counted. */
export interface Cause {
  readonly code: string;
  readonly name: string;
}

/**
 * The causes a body chooses from unless its profile has a list of its own (ICO audit toolkit, monitoring: reasons for
 * delay). Codes stand in records for years: new ones may come, none may change its meaning.
 */
export const usualCauses: readonly Cause[] = [
  { code: 'recognised-late', name: 'The request was not recognised or logged in time' },
  { code: 'search-late', name: 'A service answered its search late' },
  { code: 'records-hard-to-find', name: 'Records were lost, in store or hard to reach' },
  { code: 'volume', name: 'More pages than could be read in time' },
  { code: 'workload', name: 'More requests than the team could work on' },
  { code: 'absence', name: 'Somebody was away or a post was empty' },
  { code: 'consulted-late', name: 'Somebody who was consulted answered late' },
  { code: 'approval-late', name: 'The answer waited for approval' },
  { code: 'extension-missed', name: 'It was complex, and the time was not extended' },
  { code: 'date-wrong', name: 'A wrong date was worked to' },
  { code: 'system-fault', name: 'A system failed' },
  { code: 'sent-late', name: 'The answer was ready and went out late' },
  { code: 'other', name: 'Something else' },
];

/** A cause in words; its code where the body no longer has it in its list. */
export const causeName = (causes: readonly Cause[], code: string): string =>
  [...causes, ...usualCauses].find((cause) => cause.code === code)?.name ?? code;
