import { vi } from 'vitest';
import { inLanguage } from '../../app/language/current-language.ts';
import { welsh } from '../../app/language/cy/index.ts';

/**
 * Every English sentence that some work asks the catalogue for and that has no Welsh. What is Welsh already (a sentence put into
 * another) and what the person gave is not meant.
 */
export function withoutWelsh(given: readonly string[], work: () => void): string[] {
  const asked = vi.spyOn(welsh, 'get');
  try {
    inLanguage('cy', work);
    const known = new Set([...welsh.values(), ...given, '']);
    return [...new Set(asked.mock.calls.map(([words]) => words))].filter(
      (words) => !welsh.has(words) && !known.has(words),
    );
  } finally {
    asked.mockRestore();
  }
}
