import { setTimeout } from 'node:timers/promises';

/** As long as somebody waits for a page before it says that what they asked for is on its way. */
const patienceMs = 4000;

/** What is done and nobody came back for is let go of after this. */
const keptMs = 60_000;

/** Work that takes longer in a large case than anybody waits for a page: whoever asks again waits for the same work. */
export class InHand<T> {
  readonly #working = new Map<string, Promise<T>>();
  readonly #patienceMs: number;
  constructor(patience = patienceMs) {
    this.#patienceMs = patience;
  }

  /**
   * What comes of the work, or null where it is still on its way. Once told, it is done anew for whoever asks next.
   * @param key what is asked, of which version of what, and by whom where that matters
   */
  async soFar(key: string, begin: () => Promise<T>): Promise<T | null> {
    const work = this.#working.get(key) ?? this.#start(key, begin);
    const done = await Promise.race([work, setTimeout(this.#patienceMs, null, { ref: false })]);
    if (done !== null) this.#working.delete(key);
    return done;
  }

  /** Lets go of all that was done and that nobody came back for. */
  clear(): void {
    this.#working.clear();
  }

  #start(key: string, begin: () => Promise<T>): Promise<T> {
    const work = begin();
    this.#working.set(key, work);
    const letGo = () => {
      if (this.#working.get(key) === work) this.#working.delete(key);
    };
    // Whoever waits hears of the fault; the next one tries again.
    work.then(() => setTimeout(keptMs, null, { ref: false }).then(letGo), letGo);
    return work;
  }
}

/** What there is a store of. */
interface HasStore {
  readonly store: object;
}

/** Work of one kind in hand, of each store by itself. @param patience in ms, how long somebody waits at a page */
export function inHandByStore<T>(patience?: number) {
  const all = new WeakMap<object, InHand<T>>();
  return {
    /** What comes of the work, or null where it is still on its way, as `InHand` tells it. */
    soFar({ store }: HasStore, key: string, begin: () => Promise<T>): Promise<T | null> {
      const working = all.get(store) ?? new InHand<T>(patience);
      all.set(store, working);
      return working.soFar(key, begin);
    },
    /** Lets go of what nobody came back for: it may be of a case that is destroyed. */
    forget: ({ store }: HasStore): void => all.get(store)?.clear(),
  };
}
