import { z } from 'zod';
import type { StaffRole } from '../../machines/actors.ts';
import type { AuthCore } from './core.ts';
import { newToken, tokenHash } from './secrets.ts';
import { parseRoles, storedRoles } from './staff.ts';

/** `first`: the first administrator; `join`: a new colleague; `reset`: someone who lost password or authenticator. */
const purposes = ['first', 'join', 'reset'] as const;
export type InvitationPurpose = (typeof purposes)[number];

const row = z.object({
  id: z.string(),
  purpose: z.enum(purposes),
  email: z.string().nullish(),
  name: z.string().nullish(),
  roles: z.string(),
  userId: z.string().nullish(),
  invitedById: z.string().nullish(),
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.number().nullish(),
});

export interface Invitation {
  readonly id: string;
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: StaffRole[];
  /** Whose password is reset. */
  readonly userId: string | null;
  readonly invitedById: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface NewInvitation {
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: readonly StaffRole[];
  readonly userId?: string;
  readonly invitedById: string | null;
  readonly lastsMs: number;
}

/** What is kept of an invitation: of its token only the hash. */
export interface InvitationRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly purpose: InvitationPurpose;
  readonly email: string;
  readonly name: string | null;
  readonly roles: string;
  readonly userId: string | null;
  readonly invitedById: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface Invitations {
  /** An invitation as a row to keep, for one that is kept together with its queued message (`store.invitations.add`). */
  row(input: NewInvitation & { id: string; email: string; token: string }): InvitationRow;
  /** Makes a link's token; only its hash is kept. An older open invitation for the same e-mail address is void by this. */
  create(input: NewInvitation): Promise<string>;
  /** The open invitation of a token, or null (unknown, used, withdrawn, too old). */
  open(token: string): Promise<Invitation | null>;
  /** Takes an invitation so that nobody else can. False when it is gone. */
  take(id: string): Promise<boolean>;
  /** Gives a taken one back, when what it was taken for was refused. */
  giveBack(id: string): Promise<void>;
  waiting(): Promise<Invitation[]>;
}

const parse = (stored: unknown): Invitation => {
  const read = row.parse(stored);
  return {
    id: read.id,
    purpose: read.purpose,
    email: read.email ?? null,
    name: read.name ?? null,
    roles: parseRoles(read.roles),
    userId: read.userId ?? null,
    invitedById: read.invitedById ?? null,
    createdAt: read.createdAt,
    expiresAt: read.expiresAt,
  };
};

export function invitations({ context, now }: AuthCore): Invitations {
  const { adapter } = context;
  const model = 'staffInvitation';
  const unused = { field: 'usedAt', value: null };

  /** What is kept, whoever writes it. */
  const kept = (input: NewInvitation, token: string) => ({
    tokenHash: tokenHash(token),
    purpose: input.purpose,
    name: input.name,
    roles: storedRoles(input.roles),
    userId: input.userId ?? null,
    invitedById: input.invitedById,
    createdAt: now(),
    expiresAt: now() + input.lastsMs,
  });

  return {
    row: (input) => ({ id: input.id, email: input.email, ...kept(input, input.token) }),
    async create(input) {
      const token = newToken();
      await adapter.updateMany({
        model,
        where: [{ field: 'purpose', value: input.purpose }, { field: 'email', value: input.email }, unused],
        update: { usedAt: now() },
      });
      await adapter.create({
        model,
        data: { ...kept(input, token), email: input.email, usedAt: null },
      });
      return token;
    },
    async open(token) {
      const stored = await adapter.findOne({
        model,
        where: [
          { field: 'tokenHash', value: tokenHash(token) },
          unused,
          { field: 'expiresAt', operator: 'gt', value: now() },
        ],
      });
      return stored === null ? null : parse(stored);
    },
    async take(id) {
      const taken = await adapter.incrementOne({
        model,
        where: [{ field: 'id', value: id }, unused, { field: 'expiresAt', operator: 'gt', value: now() }],
        increment: {},
        set: { usedAt: now() },
      });
      return taken !== null;
    },
    async giveBack(id) {
      await adapter.update({ model, where: [{ field: 'id', value: id }], update: { usedAt: null } });
    },
    async waiting() {
      const rows = await adapter.findMany({
        model,
        where: [unused, { field: 'expiresAt', operator: 'gt', value: now() }],
        sortBy: { field: 'createdAt', direction: 'desc' },
        limit: 500,
      });
      return rows.map(parse).filter((one) => one.purpose !== 'first');
    },
  };
}
