import { describe, expect, it } from 'vitest';
import { knownHelplines } from '../../app/helplines.ts';
import { helplinesOf, northfold, profile } from '../../app/profile.ts';
import { pageOf, pages } from '../../app/questions/index.ts';
import { helplineText } from '../../app/questions/text.ts';
import { viewOf } from '../../app/questions/view.ts';
import { nations } from '../../machines/people.ts';

const leadOf = (id: string, body = northfold) => {
  const page = pageOf(id);
  if (page === null) throw new Error(id);
  return viewOf(page, {}, {}, [], helplinesOf(body)).lead.join('\n');
};

describe('numbers to phone', () => {
  it('come from the profile: no page of questions holds one of its own but 999', () => {
    for (const page of pages) {
      const words = JSON.stringify([page.lead, page.hint, page.more, page.links], (_, value) =>
        typeof value === 'function' ? String(value) : value,
      );
      expect(words, page.id).not.toMatch(/0\d{2,4} ?\d{3}/);
    }
  });

  it.each(nations)(
    'in %s: for a child, for someone worried, for an adult, each with the day it was checked',
    (nation) => {
      const lines = knownHelplines(nation);
      expect(new Set(lines.map((line) => line.for))).toEqual(new Set(['child', 'worried', 'adult']));
      for (const { checkedOn, phone } of lines) {
        expect(checkedOn >= '2026-11-22').toBe(true);
        // Freephone numbers: 0800 or 0808.
        expect(phone).toMatch(/^080[08] [\d ]+$/);
      }
      expect(new Set(lines.map(helplineText)).size).toBe(lines.length);
    },
  );

  it('stand on the pages where help is needed now', () => {
    expect(leadOf('asking-when-you-are-under-18')).toContain('Childline free on 0800 1111');
    expect(leadOf('get-help-now')).toContain('0808 800 5000');
    expect(leadOf('get-help-now')).toContain('0808 2000 247');
    expect(leadOf('your-name')).not.toMatch(/0800|0808/);
  });

  it('are those of the body where it names its own', () => {
    const own = { for: 'child', name: 'Our line', phone: '07700 900123', checkedOn: '2026-11-22' };
    const body = profile.parse({ ...northfold, helplines: [own] });
    expect(leadOf('asking-when-you-are-under-18', body)).toContain('you can phone Our line on 07700 900123.');
    expect(leadOf('get-help-now', body)).not.toMatch(/0800|0808/);
    expect(profile.safeParse({ ...northfold, helplines: [{ ...own, checkedOn: undefined }] }).success).toBe(false);
  });
});
