import { describe, expect, it, vi } from 'vitest';
import { InHand, inHandByStore } from '../../app/services/in-hand.ts';

describe('work that somebody waits for at a page', () => {
  it('is begun once for all who ask, told when it is done, and done anew after that', async () => {
    const inHand = new InHand<number>();
    let begun = 0;
    const begin = async () => ++begun;
    expect(await Promise.all([inHand.soFar('a', begin), inHand.soFar('a', begin)])).toEqual([1, 1]);
    expect(await inHand.soFar('a', begin)).toBe(2);
    expect(await inHand.soFar('b', begin)).toBe(3);
  });

  it('that fails is told to whoever waits, and tried again by the next', async () => {
    const inHand = new InHand<number>();
    await expect(inHand.soFar('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inHand.soFar('a', async () => 1)).toBe(1);
  });

  it('that takes longer than anybody waits goes on, and is there for whoever asks again', async () => {
    const inHand = new InHand<string>(1);
    let done: (value: string) => void = () => undefined;
    const begin = vi.fn(() => new Promise<string>((resolve) => (done = resolve)));
    expect(await inHand.soFar('a', begin)).toBeNull();
    done('there');
    expect(await inHand.soFar('a', begin)).toBe('there');
    expect(begin).toHaveBeenCalledTimes(1);
  });

  it('is kept apart for each store, and is done anew once all of it was let go of', async () => {
    const { soFar, forget } = inHandByStore<string>(1);
    const [one, other] = [{ store: {} }, { store: {} }];
    const slow = new Promise<string>(() => undefined);
    expect(await soFar(one, 'a', () => slow)).toBeNull();
    expect(await soFar(other, 'a', async () => 'theirs')).toBe('theirs');
    expect(await soFar(one, 'a', async () => 'not asked')).toBeNull();
    forget(one);
    expect(await soFar(one, 'a', async () => 'anew')).toBe('anew');
  });
});
