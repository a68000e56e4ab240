import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
  readonly secure: boolean;
}

/**
 * A real mail server on a free port of this machine, listening on all its loopback addresses.
 * @param options a key and certificate make it offer STARTTLS; `refuse` answers every recipient with that status
 */
export async function startMailServer(options: { key?: string; cert?: string; refuse?: number } = {}) {
  const received: Received[] = [];
  const { key, cert, refuse } = options;
  const smtp = new SMTPServer({
    authOptional: true,
    ...(key === undefined || cert === undefined ? { hideSTARTTLS: true } : { key, cert }),
    disableReverseLookup: true,
    logger: false,
    onRcptTo(address, _session, done) {
      if (refuse === undefined) return done();
      done(Object.assign(new Error(`no such user <${address.address}>`), { responseCode: refuse }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
          secure: session.secure,
        });
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '0.0.0.0', resolve));
  const address = smtp.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  const close = () => new Promise<void>((resolve) => smtp.close(() => resolve()));
  return { port: address.port, received, close };
}
