import type { RequestReceived } from '../../machines/events.ts';

export type IndexField = 'name' | 'surname' | 'email' | 'phone' | 'reference';

const surname = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name;

/** What a case can be found by: each becomes a keyed token in the vault, never readable text. */
export function indexTerms(received: RequestReceived): { field: IndexField; value: string }[] {
  const people = received.subject ? [received.requester, received.subject] : [received.requester];
  const names = people.flatMap((person) => [person.name, ...person.otherNames]);
  const { email, phone } = received.contact;
  return [
    ...names.map((value) => ({ field: 'name' as const, value })),
    ...names.map((name) => ({ field: 'surname' as const, value: surname(name) })),
    ...(email ? [{ field: 'email' as const, value: email }] : []),
    ...(phone ? [{ field: 'phone' as const, value: phone.replace(/\D/g, '') }] : []),
    { field: 'reference', value: received.reference },
  ];
}
