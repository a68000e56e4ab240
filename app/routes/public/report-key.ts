import { appContext } from '../../http/app-context.ts';
import type { Route } from './+types/report-key.ts';

/** The public key by which anybody can check the signed report of an answer: no secret, and best taken from here. */
export const loader = ({ context }: Route.LoaderArgs): Response =>
  new Response(context.get(appContext).store.signing.publicKey, {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': 'attachment; filename="report-key.pem"',
    },
  });
