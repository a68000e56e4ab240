import { describe, expect, it } from 'vitest';
import { findPage } from '../../machines/file.ts';
import { documentId, pageId } from '../../machines/ids.ts';
import { mark, pagesOf } from './made-up.ts';
import { aRequest, playOn, refusal } from './play.ts';

const [first, second] = pagesOf('document-1').map(({ id }) => ({ documentId: 'document-1', pageId: id }));
const read = aRequest(['document.added', {}], ['document.read', { pages: pagesOf('document-1') }]);
const pageOf = ({ state }: typeof read, page = second) =>
  findPage(state.file, documentId.parse('document-1'), pageId.parse(page?.pageId));
const carry = (more: object) => ['copies.decided', { from: first?.pageId, pages: [second], ...more }] as const;

describe('a page that copies another', () => {
  it('is left out with the page it copies on record, and undo takes back both', () => {
    const out = playOn(read, [
      'page.decided',
      { decision: 'duplicate', pages: [{ ...second, copyOf: first?.pageId }] },
    ]);
    expect(pageOf(out)?.decision).toMatchObject({ decision: 'duplicate', copyOf: first?.pageId });
    expect(pageOf(playOn(out, 'review.undone'))?.decision).toBeNull();
  });

  it('cannot be left out for a page that is left out itself: then neither would go out', () => {
    const copies = { ...second, copyOf: first?.pageId };
    expect(
      refusal(read, ['page.decided', { decision: 'duplicate', pages: [copies, { ...first, copyOf: second?.pageId }] }])
        .code,
    ).toBe('both-out');
    const out = playOn(read, ['page.decided', { decision: 'duplicate', pages: [first] }]);
    expect(refusal(out, ['page.decided', { decision: 'duplicate', pages: [copies] }]).code).toBe('both-out');
    expect(refusal(read, ['page.decided', { decision: 'release', pages: [copies] }]).code).toBe('no-copy');
  });

  it('takes over what was decided and marked on the other, in one act that one undo takes back', () => {
    const decided = playOn(
      read,
      ['marks.added', { marks: [{ ...mark('mark-1'), ...first }] }],
      ['page.decided', { decision: 'redact', pages: [first] }],
    );
    const alike = playOn(decided, carry({ decision: 'redact', marks: [{ ...mark('mark-2'), ...second }] }));
    expect(pageOf(alike)).toMatchObject({ decision: { decision: 'redact', copyOf: first?.pageId }, marks: [{}] });
    expect(pageOf(playOn(alike, 'review.undone'))).toMatchObject({ decision: null, marks: [] });
    expect(pageOf(playOn(alike, 'review.undone', 'review.redone'))).toMatchObject({ marks: [{ id: 'mark-2' }] });
  });

  it('takes over nothing that nobody decided, that was changed meanwhile, or that would release what is marked', () => {
    const other = ['page.decided', { decision: 'withhold', code: 'third-party', pages: [first] }] as const;
    const third = playOn(read, ['page.decided', { decision: 'release', pages: [second] }]);
    expect(refusal(third, carry({ decision: 'release' })).code).toBe('undecided');
    expect(refusal(playOn(read, other), carry({ decision: 'release' })).code).toBe('changed');
    const marked = playOn(
      read,
      ['page.decided', { decision: 'release', pages: [first] }],
      ['marks.added', { marks: [{ ...mark('mark-1'), ...second }] }],
    );
    expect(refusal(marked, carry({ decision: 'release' })).code).toBe('has-marks');
    expect(refusal(playOn(read, other), carry({ from: second?.pageId, decision: 'release' })).code).toBe('same-page');
  });
});
