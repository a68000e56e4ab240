/**
 * What may stand in a line of the log: pseudonymous ids, counts, names of things of ours. Never what a person typed,
 * an e-mail address, a file name, a path with a token in it, or the message of an error (it may quote any of these).
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error`: only its name, code and the places it passed are written. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** An error without its message: name, code, and the first eight places of its stack. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Without the message: a line of it may begin as a place does (“at 14 Mill Road”).
  const places = (error.stack ?? '')
    .replace(error.message, () => '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().slice(3));
  return { error: error.name, code, places: places.join(' < ') };
}

/**
 * One JSON object a line: `at` (ISO instant), `level`, `event`, then the fields. JSON escapes control characters, so no
 * value can forge a second line.
 * @param write takes one line without its end
 */
export function createLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: string, event: string, fields: LogFields) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields = {}) => line('warn', event, fields),
    error: (event, error, fields = {}) => line('error', event, { ...fields, ...describeError(error) }),
  };
}
