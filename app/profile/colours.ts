import { z } from 'zod';

const hex = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'a colour is a # and six hexadecimal digits, such as #3b3560');

/** What stands on a body's colours everywhere: these are not theirs to change. */
export const fixedColours = { text: '#0b0c0c', link: '#1a65a6', secondaryText: '#484949', white: '#ffffff' } as const;

const readable = 4.5;

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colours of a body. All text on them keeps the contrast of WCAG 2.2 (1.4.3): at least 4.5 to 1. */
export const colours = z
  .object({
    /** Behind white words: the bar at the top of each page. */
    brand: hex.default('#3b3560'),
    /** Behind dark words and links: navigation and foot of each page. */
    surface: hex.default('#f4f3f8'),
    /** The line round it. */
    border: hex.default('#9d98bd'),
  })
  .superRefine(({ brand, surface }, { addIssue }) => {
    const check = (field: 'brand' | 'surface', behind: string, word: string, what: string) => {
      const has = contrast(behind, word);
      if (has >= readable) return;
      const ratio = has.toFixed(1);
      addIssue({
        code: 'custom',
        path: [field],
        message: `${what} would be hard to read: the contrast is ${ratio} to 1, and has to be ${readable}`,
      });
    };
    check('brand', brand, fixedColours.white, 'White words on this colour');
    check('surface', surface, fixedColours.link, 'Links on this colour');
    check('surface', surface, fixedColours.secondaryText, 'Words on this colour');
  });
export type Colours = z.infer<typeof colours>;

/** A style sheet that gives a page the colours of the body: a security policy without inline styles asks for a file. */
export const coloursCss = ({ brand, surface, border }: Colours): string =>
  `:root{--govuk-brand-colour:${brand};--govuk-template-background-colour:${surface};--govuk-surface-background-colour:${surface};--govuk-surface-border-colour:${border}}\n`;
