import { demoPassword, demoStaff } from '../../app/demo/staff.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { signIn, Visitor } from '../e2e/visitor.ts';
import type { World } from './world.ts';

export const capabilities = [
  'nobody',
  'stranger',
  'requester',
  'officer',
  'otherOfficer',
  'reviewer',
  'dpo',
  'administrator',
  'auditor',
] as const;
/** In what capacity somebody tries an address. */
export type Capability = (typeof capabilities)[number];

const colleagues = {
  officer: 'priya',
  otherOfficer: 'tom',
  reviewer: 'elin',
  dpo: 'grace',
  administrator: 'sam',
  auditor: 'jo',
} as const;

export type Everybody = Readonly<Record<Capability, Visitor>>;

/** Somebody of each capacity with the cookies they come with, signed in for real. */
export async function everybody(origin: string, world: World): Promise<Everybody> {
  const requester = (session: string): Visitor => {
    const visitor = new Visitor(origin);
    visitor.cookies.set(cookieNames.requester, session);
    return visitor;
  };
  const colleague = async (capability: keyof typeof colleagues): Promise<Visitor> => {
    const visitor = new Visitor(origin);
    await signIn(visitor, demoStaff[colleagues[capability]].email, demoPassword);
    return visitor;
  };
  return {
    nobody: new Visitor(origin),
    stranger: requester(world.sessions.stranger),
    requester: requester(world.sessions.requester),
    officer: await colleague('officer'),
    otherOfficer: await colleague('otherOfficer'),
    reviewer: await colleague('reviewer'),
    dpo: await colleague('dpo'),
    administrator: await colleague('administrator'),
    auditor: await colleague('auditor'),
  };
}
