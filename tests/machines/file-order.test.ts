import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposedPlace } from '../../app/services/file/proposed-place.ts';
import { added } from '../../machines/documents/came-in.ts';
import { type CaseFile, type DocumentState, emptyFile, foldFile } from '../../machines/file.ts';
import { nameInAnswer, ordered, sorted } from '../../machines/file-order/order.ts';
import { documentId, fileId } from '../../machines/ids.ts';
import { happens } from './made-up.ts';

const document = (id: string, parent: string | null = null, more: Partial<DocumentState> = {}): DocumentState => ({
  ...added({ documentId: documentId.parse(id), name: id, source: fileId.parse(`f-${id}`), bytes: 1, sha256: id }),
  parent: parent === null ? null : documentId.parse(parent),
  ...more,
});
const ids = (documents: readonly DocumentState[]) => documents.map(({ id }) => String(id));
const named = (...names: string[]) => names.map((name) => documentId.parse(name));

describe('the order of the file', () => {
  const mail = [document('a'), document('mail'), document('note', 'mail'), document('deep', 'note'), document('z')];

  it('moves what came inside a document with it; what is not named stands after what is', () => {
    expect(ids(ordered(mail, named('z', 'mail')))).toEqual(['z', 'mail', 'note', 'deep', 'a']);
  });

  it('loses and doubles no document, whatever order is asked for, and keeps children behind their parents', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids(mail)), (wanted) => {
        const after = ids(ordered(mail, named(...wanted)));
        expect(after.toSorted()).toEqual(ids(mail).toSorted());
        expect(after.indexOf('deep')).toBe(after.indexOf('mail') + 2);
      }),
    );
  });

  it('is undone act by act, with the places; what was added meanwhile stays', () => {
    let file: CaseFile = { ...emptyFile, documents: [document('a'), document('b')] };
    const does = (event: Parameters<typeof foldFile>[1]) => {
      file = foldFile(file, event);
    };
    does(happens('documents.placed', { documents: ['b'], place: { volume: '2' } }));
    does(happens('documents.placed', { documents: ['b'], place: { service: 'Fostering' } }));
    does(happens('documents.ordered', { documents: ['b', 'a'] }));
    expect(file.documents.map((one) => nameInAnswer(file, one))).toEqual(['Fostering, volume 2: b', 'a']);
    does(happens('document.added', { documentId: 'c' }));
    does(happens('file-order.undone', {}));
    expect(ids(file.documents)).toEqual(['a', 'b', 'c']);
    does(happens('file-order.undone', {}));
    expect(file.documents[1]?.place).toMatchObject({ service: null, volume: '2' });
  });

  it('sorts volumes as numbers, and puts what nobody said anything of last', () => {
    const of = (id: string, volume: string | null) => {
      const plain = document(id);
      return { ...plain, place: { ...plain.place, volume } };
    };
    expect(sorted([of('none', null), of('ten', '10'), of('two', '2')], 'volume')).toEqual(named('two', 'ten', 'none'));
  });
});

describe('what a name proposes', () => {
  it.each([
    ['LAC review 2014-03-05', { recordKind: 'review', fromOn: '2014-03-05' }],
    ['Day book vol 2, 2012-2014', { recordKind: 'case-notes', volume: '2', fromOn: '2012-01-01', toOn: '2014-12-31' }],
    ['Letter from school 5 March 2014', { recordKind: 'education', fromOn: '2014-03-05' }],
    ['Minutes February 2012', { recordKind: 'minutes', fromOn: '2012-02-01', toOn: '2012-02-29' }],
    ['Assessment 31.02.2014', { recordKind: 'assessment' }],
    ['Scan', {}],
  ])('%s', (name, proposed) => {
    expect(proposedPlace(document('x', null, { name }))).toEqual(proposed);
  });

  it('nothing of what somebody has said already', () => {
    const plain = document('x', null, { name: 'Vol 3 review 2014' });
    const place = { ...plain.place, volume: '7', recordKind: 'report' as const };
    expect(proposedPlace({ ...plain, place })).toEqual({ fromOn: '2014-01-01', toOn: '2014-12-31' });
  });
});
