import type { CaseState } from '../../../machines/case.ts';
import { isHidden, wordsFor } from '../../../machines/exemptions/told.ts';
import type { PackedPage } from '../../documents/types.ts';
import { inOwnLanguage } from '../../language/t.ts';
import type { ToldExemption } from '../../letters/letter.ts';

interface Ground {
  readonly code: string;
  readonly citation: string | null;
  readonly page: number | null;
}

/**
 * Why things were left out, as the requester is told. Grounds that must not be told apart share one general line, so
 * neither the list nor its length says which of them was used; what is neither confirmed nor denied has no line at all.
 */
export function toldExemptions(state: CaseState, manifest: readonly PackedPage[]): ToldExemption[] {
  const numberOf = new Map(manifest.map((page) => [page.pageId, page.number]));
  const grounds: Ground[] = [];
  for (const document of state.file.documents) {
    for (const one of document.pages) {
      if (isHidden(state, one)) continue;
      const { id, decision, marks } = one;
      const page = numberOf.get(id) ?? null;
      if (decision?.decision === 'redact')
        grounds.push(...marks.map(({ code, citation }) => ({ code, citation, page })));
      if (decision?.decision === 'withhold' && decision.code !== null) {
        grounds.push({ code: decision.code, citation: decision.citation, page });
      }
    }
  }
  for (const { code, citation } of state.record.decision?.exemptions ?? [])
    grounds.push({ code, citation, page: null });
  return merge(state, grounds);
}

function merge(state: CaseState, grounds: readonly Ground[]): ToldExemption[] {
  const told = new Map<string, { exemption: ToldExemption; pages: Set<number> }>();
  for (const ground of grounds) {
    const words = wordsFor(state, ground);
    if (!words) continue;
    const { citation } = words;
    const plain = inOwnLanguage(words.plain);
    const key = `${plain}\0${citation ?? ''}`;
    const entry = told.get(key) ?? {
      exemption: { code: citation === null ? 'general' : ground.code, citation, plain, pages: [] },
      pages: new Set<number>(),
    };
    if (ground.page !== null) entry.pages.add(ground.page);
    told.set(key, entry);
  }
  return [...told.values()].map(({ exemption, pages }) => ({ ...exemption, pages: [...pages].sort((a, b) => a - b) }));
}
