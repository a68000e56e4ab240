import type { CaseState } from '../../../machines/case.ts';
import { ownWords } from '../../letters/controller-facts.ts';
import type { Profile } from '../../profile.ts';

/** Whom the requester may ask for, and how. */
export interface NamedContact {
  /** A first name, where it may be told; else null. */
  readonly name: string | null;
  /** What they do; the team where nobody said. */
  readonly role: string;
  /** The direct number, else that of the team. */
  readonly phone: string;
  /** Always the team's: no e-mail address of one of the staff is told. */
  readonly email: string;
}

/** The contact of a case. A name is told only while the body tells names, whatever was said before. */
export function namedContact(body: Profile, { kindness }: CaseState): NamedContact {
  const { namesContacts, contact } = body;
  const { name = null, role = null, phone = null } = kindness.contact ?? {};
  return {
    name: namesContacts ? name : null,
    role: role ?? ownWords(body).team,
    phone: phone ?? contact.phone,
    email: contact.email,
  };
}
