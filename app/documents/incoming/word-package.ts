import { readText } from './text.ts';
import { type Element, readXml } from './xml.ts';
import { type Entry, unpackEntry } from './zip.ts';

/** A pointer of one part of a Word file to another, or out of it. */
export interface Pointer {
  readonly type: string;
  /** The name of a part; or, outside, an address that is never followed. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word file, by name; each is unpacked when it is asked for. */
export class WordPackage {
  private readonly entries: ReadonlyMap<string, Entry>;
  /** Parts somebody asked for. */
  readonly seen = new Set<string>();

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly Entry[],
  ) {
    this.entries = new Map(entries.filter(({ isFolder }) => !isFolder).map((entry) => [entry.name, entry]));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Null where there is no such part, or it is damaged. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    this.seen.add(name);
    const taken = unpackEntry(this.bytes, entry);
    return typeof taken === 'string' ? null : taken;
  }

  /** @throws BadXml */
  xml(name: string): Element | null {
    const bytes = this.part(name);
    return bytes && readXml(readText(bytes));
  }

  /** The pointers of a part, by their ids. */
  pointers(name: string): ReadonlyMap<string, Pointer> {
    const cut = name.lastIndexOf('/') + 1;
    const rels = this.xml(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
    return new Map(
      (rels?.children ?? []).flatMap(({ attributes }): [string, Pointer][] => {
        const { Id, Type = '', Target = '', TargetMode } = attributes;
        const isOutside = TargetMode === 'External';
        const type = Type.slice(Type.lastIndexOf('/') + 1);
        return Id === undefined ? [] : [[Id, { type, target: isOutside ? Target : within(name, Target), isOutside }]];
      }),
    );
  }
}

/** The name of a part as another one tells it: from the root, or from its own folder. */
function within(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
