import { preload } from 'react-dom';
import type { WorkbenchData } from './types.ts';

/** Where the picture of the open page comes from; null while the document is being read. */
export const pictureAddress = (
  { base, document, number, sheet }: Pick<WorkbenchData, 'base' | 'document' | 'number' | 'sheet'>,
  width: 1200 | 2400 = 1200,
): string | null =>
  sheet && `${base}/pages/${document.id}/${number}.png?of=${sheet.pageId}&turned=${sheet.turned}&w=${width}`;

/** Begins to fetch that picture, while the page it belongs to is still put together. */
export function fetchPicture(data: WorkbenchData): void {
  const address = pictureAddress(data);
  if (address !== null) preload(address, { as: 'image' });
}
