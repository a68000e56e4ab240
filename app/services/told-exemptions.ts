import type { CaseState } from '../../machines/case.ts';
import { exemptionOf } from '../../machines/exemptions/index.ts';
import type { ManifestPage } from '../documents/types.ts';
import type { ToldExemption } from '../letters/letter.ts';

interface Ground {
  readonly code: string;
  readonly citation: string | null;
  readonly page: number | null;
}

/**
 * Why things were left out, as the requester is told. Grounds that must not be told apart share one general line, so
 * neither the list nor its length says which of them was used.
 */
export function toldExemptions(state: CaseState, manifest: readonly ManifestPage[]): ToldExemption[] {
  const numberOf = new Map(manifest.map((page) => [page.pageId, page.number]));
  const grounds: Ground[] = [];
  for (const document of state.file.documents) {
    for (const { id, decision, marks } of document.pages) {
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
  return merge(grounds);
}

function merge(grounds: readonly Ground[]): ToldExemption[] {
  const told = new Map<string, { exemption: ToldExemption; pages: Set<number> }>();
  for (const ground of grounds) {
    const { plain, isNamed, citation: own } = exemptionOf(ground.code);
    const citation = isNamed ? (ground.citation ?? own) : null;
    const key = `${plain}\0${citation ?? ''}`;
    const entry = told.get(key) ?? {
      exemption: { code: isNamed ? ground.code : 'general', citation, plain, pages: [] },
      pages: new Set<number>(),
    };
    if (ground.page !== null) entry.pages.add(ground.page);
    told.set(key, entry);
  }
  return [...told.values()].map(({ exemption, pages }) => ({ ...exemption, pages: [...pages].sort((a, b) => a - b) }));
}
