import { z } from 'zod';

/** The seven rights of UK GDPR (Arts 15–18, 20–22D) and the complaint to the controller (DPA 2018 s.164A). */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
  'complaint',
] as const;
export const right = z.enum(rights);
export type Right = z.infer<typeof right>;

export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export const nation = z.enum(nations);
export type Nation = z.infer<typeof nation>;

/** How a request reached the body. Any channel is valid: UK GDPR has no required form. */
export const channels = ['portal', 'phone', 'post', 'in-person', 'email'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

/** In which capacity the requester asks: for themselves, for a child they are responsible for, or for someone they act for. */
export const capacities = ['self', 'child', 'representative'] as const;
export const capacity = z.enum(capacities);
export type Capacity = z.infer<typeof capacity>;

/** A person as named in a request. `bornOn` is free text where only an age or year is known. */
export const person = z.object({
  name: z.string().min(1).max(200),
  otherNames: z.array(z.string().min(1).max(200)),
  bornOn: z.string().max(60).nullable(),
  address: z.string().max(500).nullable(),
});
export type Person = z.infer<typeof person>;

export const contactWays = ['email', 'phone', 'post', 'worker'] as const;
const contactWay = z.enum(contactWays);

export const contactChannels = ['email', 'phone', 'post'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How the requester may be reached, and whether that is safe. Shown to staff as a banner on every page of the case. */
export const contact = z.object({
  ways: z.array(contactWay),
  email: z.string().max(254).nullable(),
  phone: z.string().max(60).nullable(),
  address: z.string().max(500).nullable(),
  worker: z.string().max(200).nullable(),
  safe: z.enum(['yes', 'with-care', 'no']),
  safetyNote: z.string().max(2000).nullable(),
  /** Ways that must not be used, whatever else is said. */
  not: z.array(z.enum(contactChannels)).optional(),
});
export type Contact = z.infer<typeof contact>;

export const deliveries = ['portal', 'post', 'in-person'] as const;
export const delivery = z.enum(deliveries);
export type Delivery = z.infer<typeof delivery>;

/** How a requester can choose to get the answer. Each of them is one of the deliveries to the house (`deliveryFor`). */
export const receivingWays = ['all-at-once', 'in-parts', 'paper', 'stick', 'together', 'visit'] as const;
export const receivingWay = z.enum(receivingWays);
export type ReceivingWay = z.infer<typeof receivingWay>;
