import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { data, redirect } from 'react-router';
import { answerFiles } from '../../services/answer/released-answer.ts';
import { downloadAnswer, formats } from '../../services/following/download-answer.ts';
import { partWarning } from '../../services/following/part-warning.ts';
import type { Route } from './+types/download.ts';
import { caseAddress, noAnswerHere, ownCase } from './own-case.ts';

const headers = (name: string, type: string): Record<string, string> => ({
  'Content-Type': type,
  // The name is made of a reference of ours: letters, digits and dashes, so it needs no encoding (RFC 6266).
  'Content-Disposition': `attachment; filename="${name}"`,
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'no-store',
});

/**
 * One part of the released answer as a file. That it was taken is on record before its first byte leaves, so a browser
 * that only looks ahead is turned away and a HEAD gets no file.
 */
export async function loader({ request, context, params }: Route.LoaderArgs): Promise<Response> {
  const { app, own } = await ownCase({ request, context, params });
  const { part } = params;
  const found = answerFiles(own.state).find((one) => one.part === part);
  if (found === undefined) return noAnswerHere(own);
  if (/prefetch|prerender/.test(request.headers.get('Sec-Purpose') ?? '')) return new Response(null, { status: 503 });
  if (request.method === 'HEAD') return new Response(null, { headers: { 'Content-Type': formats[found.kind].type } });
  const isWarned = partWarning(own.state, found).length > 0;
  // Whoever has the address of a file is told first what is hard about it, and goes on knowing that.
  if (isWarned && new URL(request.url).searchParams.get('known') !== 'yes') {
    return redirect(`${caseAddress(own.state.record.received.reference)}/before/${found.part}`, 303);
  }
  const file = await downloadAnswer(app, own, found.part, isWarned);
  if (!file.ok) throw data({ title: 'You cannot download this now', sentence: file.sentence }, { status: 409 });
  const body = createReadableStreamFromReadable(Readable.from(file.bytes));
  return new Response(body, { headers: headers(file.name, file.type) });
}
