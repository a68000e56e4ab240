import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { type Asking, type AuthCore, attempt, headersFor } from './core.ts';
import { userRow } from './staff.ts';
import { codeAt, enrolment, stepNow, stepOfCode } from './totp.ts';

const secretRow = z.object({
  userId: z.string(),
  secret: z.string(),
  verified: z.boolean().nullish(),
  lastStep: z.number(),
});

export interface Authenticator {
  /** What the set-up page shows while an authenticator waits to be confirmed; null when there is nothing to set up. */
  enrolmentOf(staffId: string): Promise<{ uri: string; secretText: string } | null>;
  /** Confirms the set-up with a first code; the recovery codes are given this once. */
  confirm(asking: Asking, staffId: string, code: string): Promise<Confirmed | Refusal>;
  /**
   * The code a made-up account of the demonstration needs now. Null for every other account, in every other mode, and
   * while the codes of this half minute are used up.
   */
  demonstrationCode(staffId: string): Promise<string | null>;
  /** Whether a code is right but was taken already: the person has to wait for the next one, and loses no try. */
  wasTaken(staffId: string, code: string): Promise<boolean>;
  /** Gives a made-up account an authenticator that no app holds. Demonstration only. */
  enrolMadeUp(staffId: string): Promise<void>;
  /** Forgets an authenticator, for a reset. */
  forget(staffId: string): Promise<void>;
}
export interface Confirmed {
  readonly ok: true;
  readonly recoveryCodes: string[];
  readonly cookies: string[];
}

export function authenticator(core: AuthCore): Authenticator {
  const { api, context, events, now, mode, serviceName } = core;
  const { adapter, internalAdapter, secretConfig } = context;

  const rowOf = async (staffId: string) => {
    const row = await adapter.findOne({ model: 'twoFactor', where: [{ field: 'userId', value: staffId }] });
    return row === null ? null : secretRow.parse(row);
  };
  const memberOf = async (staffId: string) =>
    userRow.safeParse(await adapter.findOne({ model: 'user', where: [{ field: 'id', value: staffId }] })).data ?? null;
  const open = (secret: string) => symmetricDecrypt({ key: secretConfig, data: secret });

  return {
    async enrolmentOf(staffId) {
      const [row, member] = [await rowOf(staffId), await memberOf(staffId)];
      if (row === null || member === null || row.verified === true || member.enrolled) return null;
      return enrolment(await open(row.secret), serviceName, member.email);
    },
    async confirm(asking, staffId, code) {
      const tried = await attempt(() =>
        api.verifyTOTP({ body: { code }, headers: headersFor(asking), returnHeaders: true }),
      );
      if (!tried.ok) return refuse('wrong-code', 'The code is not right. Enter the code your app shows now');
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: staffId } });
      await events.add('authenticator-set-up', staffId);
      await events.add('signed-in', staffId);
      return { ok: true, recoveryCodes: backupCodes, cookies: tried.value.headers.getSetCookie() };
    },
    async demonstrationCode(staffId) {
      if (mode !== 'demo') return null;
      const [row, member] = [await rowOf(staffId), await memberOf(staffId)];
      if (row === null || member === null || !member.demo) return null;
      const later = Math.max(0, row.lastStep + 1 - stepNow(now()));
      return later > 1 ? null : codeAt(await open(row.secret), now(), later);
    },
    async wasTaken(staffId, code) {
      const row = await rowOf(staffId);
      const step = row === null ? null : await stepOfCode(await open(row.secret), code, now());
      return row !== null && step !== null && step <= row.lastStep;
    },
    async enrolMadeUp(staffId) {
      const member = await memberOf(staffId);
      if (mode !== 'demo' || member === null || !member.demo) throw new Error('only for made-up people');
      const seal = (data: string) => symmetricEncrypt({ key: secretConfig, data });
      await adapter.create({
        model: 'twoFactor',
        data: {
          userId: staffId,
          secret: await seal(generateRandomString(32)),
          backupCodes: await seal('[]'),
          verified: true,
        },
      });
      await internalAdapter.updateUser(staffId, { twoFactorEnabled: true });
    },
    async forget(staffId) {
      await internalAdapter.updateUser(staffId, { twoFactorEnabled: false });
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: staffId }] });
    },
  };
}
