import type { Doubt } from '../../../services/doubts/doubt.ts';

/** Doubts that one reason may answer; or, where `like` is null, those that are each answered by themselves. */
export interface Question<D extends Doubt = Doubt> {
  readonly like: Doubt['like'];
  readonly doubts: readonly D[];
  /** How many there are, with those that are not listed. */
  readonly count: number;
}

/**
 * Doubts by what is asked of them, in the order of the first of each; those that are a question each stand together at the end.
 * @param most no more are listed: nobody reads a longer list, and only what is listed can be answered
 */
export function questionsOf<D extends Doubt>(doubts: readonly D[], most: number): Question<D>[] {
  const groups = new Map<string, D[]>();
  for (const doubt of doubts) {
    const key = doubt.like?.key ?? '';
    groups.set(key, [...(groups.get(key) ?? []), doubt]);
  }
  const each = groups.get('');
  groups.delete('');
  let left = most;
  return [...groups.values(), ...(each ? [each] : [])].flatMap((group) => {
    const listed = group.slice(0, left);
    left -= listed.length;
    return listed.length > 0 ? [{ like: group[0]?.like ?? null, doubts: listed, count: group.length }] : [];
  });
}
