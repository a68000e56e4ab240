import { type Bytes, type FileObject, type ReadFile, readObjects } from './objects.ts';

/** One page of a finished file as its objects say: where its words and its picture lie, and its size. */
export interface FinishedPage {
  content: FileObject;
  picture: FileObject;
  /** The letters that its picture shares with those of other pages. */
  shapes: FileObject | null;
  /** What lies under it, where only its black is painted. */
  under: FileObject | null;
  width: number;
  height: number;
}

export type Finished =
  | { ok: true; file: Extract<ReadFile, { ok: true }>; pages: FinishedPage[] }
  | { ok: false; why: string };

/** Finds the pages of a finished file in their order. Refuses a page that is not one picture and one content. */
export function readFinished(pdf: Bytes): Finished {
  const file = readObjects(pdf);
  if (!file.ok) return file;
  const follow = (text: string, key: string) =>
    file.objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text)?.[1]));
  const root = follow(file.trailer, 'Root');
  const tree = root && follow(root.body, 'Pages');
  const kids = /\/Kids \[([^\]]*)\]/u.exec(tree?.body ?? '')?.[1] ?? '';
  const pages: FinishedPage[] = [];
  for (const [, id] of kids.matchAll(/(\d+) 0 R/gu)) {
    const body = file.objects.get(Number(id))?.body ?? '';
    const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(body);
    const content = follow(body, 'Contents');
    const picture = follow(body, 'Im');
    if (!size || !content?.stream || !picture?.stream)
      return { ok: false, why: `page ${pages.length + 1} is not one picture and its words` };
    const under = follow(body, 'Un') ?? null;
    const shapes = follow(picture.body, 'JBIG2Globals') ?? null;
    pages.push({ content, picture, shapes, under, width: Number(size[1]), height: Number(size[2]) });
  }
  return { ok: true, file, pages };
}
