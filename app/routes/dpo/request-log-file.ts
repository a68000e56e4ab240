import { data } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../http/app-context.ts';
import { sealedFileResponse } from '../../http/sealed-file.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { logFormats, mostInFile, takeRequestLog } from '../../services/figures/request-log.ts';
import type { Route } from './+types/request-log-file.ts';
import { filtersOf } from './request-log-filters.ts';

/** The request log as a spreadsheet. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const format = z.enum(logFormats).safeParse(params.format);
  if (!format.success) throw data(null, { status: 404 });
  const { id } = context.get(staffContext);
  const file = await takeRequestLog(context.get(appContext), id, filtersOf(url), format.data);
  if (file === null)
    throw data(
      {
        title: 'That is too much for one file',
        sentence: `One file takes ${mostInFile.toLocaleString('en-GB')} requests. Go back and choose a month.`,
      },
      { status: 409 },
    );
  return sealedFileResponse(file.bytes, file.name);
}
