/** Why something could not be kept or read: no room on a disk, or a database that does not answer at this moment. */
export type StorageFault = 'full' | 'unreachable';

const full = [
  'SQLITE_FULL',
  // The file system's own words: no space, quota used up, larger than this process may write.
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  // PostgreSQL: disk_full.
  '53100',
];
const unreachable = [
  // Another process kept the database for longer than the five seconds we wait.
  'SQLITE_BUSY',
  // PostgreSQL: too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now; class 08 is below.
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
];
/** The driver has no code for a connection that ended without a word, nor for one that is gone by the next statement. */
const lost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Whether an error, or one that caused it, is the storage's and not ours. After either nothing is half written; where a
 * connection was lost while committing it may be written whole, which the command id finds out when it is sent again.
 */
export function storageFault(error: unknown): StorageFault | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : '';
    if (full.includes(code)) return 'full';
    if (unreachable.includes(code) || code.startsWith('08') || lost.test(e.message)) return 'unreachable';
  }
  return null;
}
