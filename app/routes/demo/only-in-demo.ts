import { data } from 'react-router';
import type { App } from '../../app.ts';

/** The demo's own pages do not exist in real use. */
export function onlyInDemo(app: App): void {
  if (app.settings.mode !== 'demo') throw data(null, { status: 404 });
}
