import { z } from 'zod';

/** The pieces that many fixtures share, as far as our components take them. */
export const text = z.strictObject({ text: z.string() }).transform((it) => it.text);

/** HTML inside a component is its caller's; it is carried through the rendering as a token and put back afterwards. */
const token = (html: string) => `⟦${Buffer.from(html).toString('base64')}⟧`;
export const withTokensOpened = (html: string) =>
  html.replace(/⟦([^⟧]*)⟧/g, (_, encoded: string) => Buffer.from(encoded, 'base64').toString());

/** Text, or HTML where our component takes any children. */
export const content = z.union([text, z.strictObject({ html: z.string() }).transform((it) => token(it.html))]);

const size = (block: string) =>
  z
    .string()
    .refine((classes) => new RegExp(`^${block}--(s|m|l|xl)$`).test(classes))
    .transform((classes) => (['s', 'm', 'l', 'xl'] as const).find((one) => classes === `${block}--${one}`));

export const label = z
  .strictObject({
    text: z.string(),
    classes: size('govuk-label').optional(),
    isPageHeading: z.boolean().optional(),
    for: z.string().optional(),
  })
  .transform((it) => ({ label: it.text, labelSize: it.classes, heading: it.isPageHeading }));

export const legend = z
  .strictObject({
    text: z.string(),
    classes: size('govuk-fieldset__legend').optional(),
    isPageHeading: z.boolean().optional(),
  })
  .transform((it) => ({ legend: it.text, legendSize: it.classes, heading: it.isPageHeading }));

export const fieldset = z.strictObject({ legend }).transform((it) => it.legend);

/** A class of our own components' choosing: the modifier behind `block--`. */
export const modifier = <T extends readonly string[]>(block: string, ...known: T) =>
  z.enum(known.map((one) => `${block}--${one}`)).transform((classes) => {
    const found = known.find((one) => classes === `${block}--${one}`);
    if (found === undefined) throw new Error('a modifier of none of the known kinds');
    return found as T[number]; // find() forgets that it looked through a tuple of literals
  });
