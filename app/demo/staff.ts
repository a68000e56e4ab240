import type { StaffRole } from '../../machines/actors.ts';
import type { StaffId } from '../../machines/ids.ts';
import type { WithAuth } from '../auth/staff-auth.ts';

/** The password of every made-up colleague. Printed at start; outside the demonstration none of them can sign in. */
export const demoPassword = 'harbour-lantern-violet';

/** The made-up team. Keys are how the rest of the demonstration names them. */
export const demoStaff = {
  priya: { name: 'Priya Nair', email: 'priya.nair@northfold.example', roles: ['officer'] },
  tom: { name: 'Tom Ashby', email: 'tom.ashby@northfold.example', roles: ['officer'] },
  elin: { name: 'Elin Rhys', email: 'elin.rhys@northfold.example', roles: ['reviewer'] },
  grace: { name: 'Grace Adeyemi', email: 'grace.adeyemi@northfold.example', roles: ['dpo'] },
  sam: { name: 'Sam Okoro', email: 'sam.okoro@northfold.example', roles: ['administrator'] },
  jo: { name: 'Jo Lindqvist', email: 'jo.lindqvist@northfold.example', roles: ['auditor'] },
} as const satisfies Record<string, { name: string; email: string; roles: readonly StaffRole[] }>;

export type DemoStaffKey = keyof typeof demoStaff;

/**
 * Makes the made-up team with their authenticators, those who are not there yet.
 * @returns their ids
 * @throws outside the demonstration
 */
export async function seedDemoStaff(app: WithAuth): Promise<Record<DemoStaffKey, StaffId>> {
  const { auth } = app;
  if (auth.mode !== 'demo') throw new Error('made-up staff belong to the demonstration');
  const seed = async (key: DemoStaffKey): Promise<StaffId> => {
    const { name, email, roles } = demoStaff[key];
    const known = await auth.findByEmail(email);
    if (known?.enrolled) return known.id;
    const made =
      known === null
        ? await auth.accounts.createAccount({ name, email, roles, password: demoPassword, demo: true })
        : { ok: true as const, id: known.id };
    if (!made.ok) throw new Error(`the account of ${key} could not be made: ${made.code}`);
    await auth.authenticator.enrolMadeUp(made.id);
    return made.id;
  };
  return {
    priya: await seed('priya'),
    tom: await seed('tom'),
    elin: await seed('elin'),
    grace: await seed('grace'),
    sam: await seed('sam'),
    jo: await seed('jo'),
  };
}
