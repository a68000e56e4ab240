import { preload } from 'react-dom';
import type { Sheet, WorkbenchData } from './types.ts';

/** What of the workbench its address is made of. */
interface Pictured extends Pick<WorkbenchData, 'base' | 'document' | 'number'> {
  readonly sheet: Pick<Sheet, 'pageId' | 'turned'> | null;
}

/** Where the picture of the open page comes from; null while the document is being read. */
export const pictureAddress = ({ base, document, number, sheet }: Pictured, width: 1200 | 2400 = 1200): string | null =>
  sheet && `${base}/pages/${document.id}/${number}.png?of=${sheet.pageId}&turned=${sheet.turned}&w=${width}`;

/** Begins to fetch that picture, while the page it belongs to is still put together. */
export function fetchPicture(data: Pictured): void {
  const address = pictureAddress(data);
  if (address !== null) preload(address, { as: 'image' });
}
