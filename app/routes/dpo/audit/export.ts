import { data } from 'react-router';
import { month } from '../../../../machines/dates.ts';
import { appContext } from '../../../http/app-context.ts';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { staffContext } from '../../../http/staff-guard.ts';
import { exportAudit } from '../../../services/auditing/export.ts';
import type { Route } from './+types/export.ts';

/** The audit of a month, to be checked by somebody outside. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = month.safeParse(url.searchParams.get('month'));
  if (!asked.success) {
    throw data({ title: 'Choose a month', sentence: 'Go back and choose the month to take out.' }, { status: 422 });
  }
  const file = await exportAudit(context.get(appContext), context.get(staffContext).id, asked.data);
  if (!file.ok) throw data({ title: 'That is too much for one file', sentence: file.sentence }, { status: 409 });
  return sealedFileResponse(file.bytes, file.name);
}
