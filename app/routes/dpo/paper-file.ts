import { data, type RouterContextProvider } from 'react-router';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { appContext } from '../../http/app-context.ts';
import { sealedFileResponse } from '../../http/sealed-file.ts';
import { staffContext } from '../../http/staff-guard.ts';
import type { Paper } from '../../services/reports/paper.ts';
import { takenFormats, takePaper } from '../../services/reports/take-paper.ts';

/** Hands a paper out as a file of the format an address asks for; 404 for any other. */
export async function paperResponse(
  context: Readonly<RouterContextProvider>,
  format: string,
  name: string,
  make: (app: App) => Promise<Paper>,
): Promise<Response> {
  const asked = z.enum(takenFormats).safeParse(format);
  if (!asked.success) throw data(null, { status: 404 });
  const app = context.get(appContext);
  const file = await takePaper(app, context.get(staffContext).id, await make(app), name, asked.data);
  return sealedFileResponse(file.bytes, file.name);
}
