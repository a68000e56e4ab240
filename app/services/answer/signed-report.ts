import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { type Refusal, refuse } from '../../../machines/refusal.ts';

/** What was checked before an answer left, as those outside the house get it: names files by hash, and nothing that was removed. */
const signedReport = z.object({
  kind: z.literal('rightsdesk-verification-report'),
  version: z.literal(1),
  reference: z.string(),
  body: z.string(),
  /** When it was checked: an instant, UTC. */
  at: z.string(),
  files: z.array(
    z.object({
      what: z.enum(['letter', 'pages', 'schedule']),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** True where each page of it was read back; letter and schedule are of the house's own making. */
      isReadBack: z.boolean(),
      pages: z.number().optional(),
    }),
  ),
  redactions: z.number(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  tools: z.array(z.string()),
});
export type SignedReport = z.infer<typeof signedReport>;

/** The bytes that are signed: what is downloaded is these, so nobody has to agree on a spelling of JSON. */
export const reportBytes = (report: SignedReport): Buffer => Buffer.from(`${JSON.stringify(report, null, 2)}\n`);

/** The report, once its signature holds. Codes: bad-key, bad-signature, not-a-report. */
export function openSignedReport(
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKey: string,
): { ok: true; report: SignedReport } | Refusal {
  const key = readKey(publicKey);
  if (key?.asymmetricKeyType !== 'ed25519') return refuse('bad-key', 'The key is not a public key for Ed25519 in PEM.');
  if (!verify(null, bytes, key, signature)) {
    return refuse(
      'bad-signature',
      'The signature does not hold: the report or the signature was changed, or another key made it.',
    );
  }
  const report = readReport(bytes);
  return report ? { ok: true, report } : refuse('not-a-report', 'What was signed is no report of a verification.');
}

function readKey(publicKey: string) {
  try {
    return createPublicKey(publicKey);
  } catch {
    return null;
  }
}

function readReport(bytes: Uint8Array): SignedReport | null {
  try {
    return signedReport.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}
