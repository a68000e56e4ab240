import { type StaffRole, staffRoles } from '../../../machines/actors.ts';
import { holidaysKnownOn } from '../../../machines/clock/calendar.ts';
import { calendarsWith } from '../../../machines/clock/holidays.ts';
import { addDays, formatDate, londonDate } from '../../../machines/dates.ts';
import { isAway, standsInFor } from '../../../machines/rota/rota.ts';
import type { App } from '../../app.ts';
import type { StaffMember } from '../../auth/staff.ts';
import { recordStanding } from '../auditing/record-standing.ts';
import { londonTime } from '../watching/london-time.ts';
import { waitingInvitations } from './invite-staff.ts';
import { rotaOf } from './rota.ts';

/** One thing an administrator has to do: about accounts, queue and settings, never about a case. */
export interface AdminLine {
  readonly isRed: boolean;
  readonly about: 'People' | 'Messages and work' | 'The record' | 'The body';
  readonly sentence: string;
  readonly href: string;
  readonly act: string;
}

const day = 24 * 60 * 60_000;
/** Links this near their end are named, and a record nobody has checked for so long. */
const [soonMs, uncheckedMs] = [2 * day, 2 * day];
/** An extended request reaches three months ahead; a list of bank holidays takes a while to come. */
const daysAhead = 150;
/** The roles without which a request cannot come to its answer. */
const needed: readonly StaffRole[] = staffRoles.filter((role) => role !== 'auditor' && role !== 'administrator');

/** What must happen today for an administrator, the urgent first: from what the system knows anyhow. */
export async function adminToday(app: App): Promise<readonly AdminLine[]> {
  const parts = await Promise.all([ofRecord(app), ofQueue(app), ofInvitations(app), ofStaff(app)]);
  return [...parts.flat(), ...ofCalendar(app)].sort((a, b) => Number(b.isRed) - Number(a.isRed));
}

async function ofRecord(app: App): Promise<AdminLine[]> {
  const line = (sentence: string): AdminLine => ({
    ...{ isRed: true, about: 'The record', sentence, href: '/admin/record', act: 'See what was found' },
  });
  const {
    checks: [last],
    problems,
  } = await recordStanding(app);
  const isOld = last !== undefined && app.clock.now() - last.at > uncheckedMs;
  return [
    ...(last && !last.ok ? [line('The last check found that something in the record was changed.')] : []),
    ...(problems.length > 0 ? [line('The anchor of the record cannot be read or does not fit.')] : []),
    ...(isOld ? [line(`The record was last checked on ${londonTime(last.at)}. It should be every night.`)] : []),
  ];
}

async function ofQueue(app: App): Promise<AdminLine[]> {
  const dead = await app.store.outbox.dead();
  const mails = dead.filter(({ kind }) => kind === 'send-mail').length;
  const line = (count: number, one: string, many: string): AdminLine[] => {
    const sentence = count === 1 ? `1 ${one}` : `${count} ${many}`;
    const at = { href: '/admin/queue', act: 'See why, and try again' };
    return count === 0 ? [] : [{ isRed: true, about: 'Messages and work', sentence, ...at }];
  };
  return [
    ...line(mails, 'message could not be sent.', 'messages could not be sent.'),
    ...line(dead.length - mails, 'piece of work was given up.', 'pieces of work were given up.'),
  ];
}

async function ofInvitations(app: App): Promise<AdminLine[]> {
  const now = app.clock.now();
  const line = (isRed: boolean, sentence: string): AdminLine => ({
    ...{ isRed, about: 'People', sentence, href: '/admin', act: 'Send it again, or withdraw it' },
  });
  return (await waitingInvitations(app)).flatMap(({ name, email, expiresAt, mail }) => {
    const whose = `The link for ${name ?? email ?? 'somebody'}`;
    if (mail.state === 'not-sent') return [line(true, `${whose} could not be sent.`)];
    const isSoon = expiresAt > now && expiresAt - now <= soonMs;
    return isSoon ? [line(false, `${whose} was not used and ends at ${londonTime(expiresAt)}.`)] : [];
  });
}

async function ofStaff(app: App): Promise<AdminLine[]> {
  const here = (await app.auth.listStaff()).filter(({ disabledAt }) => disabledAt === null);
  const about = ({ id }: StaffMember, isRed: boolean, sentence: string, act: string): AdminLine => ({
    ...{ isRed, about: 'People', sentence, href: `/admin/people/${id}`, act },
  });
  const missing = needed.filter((role) => !here.some(({ roles, enrolled }) => enrolled && roles.includes(role)));
  return [
    ...(await nobodyForDpo(app, here)),
    ...missing.map((role): AdminLine => {
      const who = role === 'dpo' ? 'data protection officer' : role;
      const sentence = `Nobody who can sign in is ${who}: a request cannot come to its answer.`;
      return { isRed: true, about: 'People', sentence, href: '/admin/invite', act: 'Invite somebody' };
    }),
    ...here
      .filter(({ enrolled }) => !enrolled)
      .map((one) => about(one, false, `${one.name} has not set up a second factor.`, 'Ask them, or disable it')),
    ...here
      .filter(({ roles }) => roles.length === 0)
      .map((one) => about(one, false, `${one.name} has no role.`, 'Give one, or disable it')),
  ];
}

/** While every DPO is away and nobody deals with incidents for them, the 72 hours run unread. */
async function nobodyForDpo(app: App, here: readonly StaffMember[]): Promise<AdminLine[]> {
  const [rota, today] = [await rotaOf(app), londonDate(app.clock.now())];
  const dpos = new Set(here.filter(({ roles }) => roles.includes('dpo')).map(({ id }) => id));
  const isThere = ({ id }: StaffMember) => !isAway(rota, id, today);
  const deals = (one: StaffMember) =>
    dpos.has(one.id) ||
    standsInFor(rota, one, today).some(
      ({ id, role, only }) => role === 'dpo' && dpos.has(id) && (only === undefined || only.includes('incidents')),
    );
  if (dpos.size === 0 || here.some((one) => isThere(one) && deals(one))) return [];
  const sentence =
    'The data protection officer is away, and nobody deals with incidents meanwhile: they have 72 hours.';
  return [{ isRed: true, about: 'People', sentence, href: '/account/away', act: 'Say who stands in' }];
}

function ofCalendar({ profile, clock }: App): AdminLine[] {
  const until = addDays(londonDate(clock.now()), daysAhead);
  const { nation, bankHolidays } = profile;
  if (holidaysKnownOn(until, nation, calendarsWith(nation, bankHolidays[nation]))) return [];
  const sentence = `The bank holidays up to ${formatDate(until)} are not known. Dates are counted without them.`;
  return [{ isRed: false, about: 'The body', sentence, href: '/admin/profile/bank-holidays', act: 'Take them over' }];
}
