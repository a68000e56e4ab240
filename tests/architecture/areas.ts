/**
 * Who may import whom, in words in app/README.md. A key is a folder, or `app/` for the files directly in `app`; the
 * longest key that fits a file counts. Values are folders, files, or packages; `type:` in front allows types only.
 */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  machines: ['machines', 'temporal-polyfill', 'zod', 'xstate'],
  emails: ['emails', 'type:machines'],
  db: ['db', 'machines', 'node:', 'zod', 'drizzle-orm', 'better-sqlite3', 'pg', 'better-auth'],
  'app/questions': [
    'app/questions',
    'app/language',
    'machines',
    'zod',
    'temporal-polyfill',
    'app/mail/address.ts',
    'type:app/http/form-state.ts',
  ],
  'app/language': ['app/language', 'machines', 'node:async_hooks'],
  'app/letters': [
    'app/letters',
    'app/language',
    'machines',
    'app/profile.ts',
    'react',
    '@react-pdf/renderer',
    'node:path',
  ],
  'app/profile': ['app/profile', 'machines', 'app/helplines.ts', 'type:db', 'type:app/', 'node:', 'zod'],
  'app/documents': [
    'app/documents',
    'machines',
    'node:',
    '@embedpdf/pdfium',
    '@cantoo/pdf-lib',
    'pdfkit',
    'libheif-js',
    'sharp',
    'tesseract.js',
    'saxes',
    'postal-mime',
    '@kenjiuno/msgreader',
    '@kenjiuno/decompressrtf',
  ],
  'app/malware': ['app/malware', 'node:net', 'node:stream'],
  'app/mail': ['app/mail', 'type:emails', 'type:app/', 'app/services/contact/mailbox.ts', 'nodemailer'],
  'app/auth': ['app/auth', 'type:db', 'machines', 'type:app/', 'node:', 'zod', 'better-auth', '@better-auth/utils'],
  'app/services': [
    ...[
      'app/services',
      'app/language',
      'machines',
      'db',
      'emails',
      'app/documents',
      'app/letters',
      'app/questions',
      'app/auth',
    ],
    ...[
      'type:app/jobs',
      'type:app/malware',
      'app/mail',
      'app/demo/staff.ts',
      'app/',
      'node:',
      'zod',
      'temporal-polyfill',
      'csv-parse',
      'fflate',
    ],
  ],
  'app/jobs': [
    ...[
      'app/jobs',
      'app/language',
      'app/services',
      'app/documents',
      'app/letters',
      'app/mail',
      'emails',
      'machines',
      'type:db',
    ],
    ...['type:app/', 'node:', 'zod'],
  ],
  'app/http': [
    ...[
      'app/http',
      'app/language',
      'app/services',
      'machines',
      'db/faults.ts',
      'type:app/auth',
      'type:app/components',
      'type:app/',
    ],
    ...['node:', 'zod', 'express', 'react-router', '@react-router/node'],
  ],
  'app/components': [
    ...[
      'app/components',
      'app/language',
      'app/questions',
      'machines',
      'app/http/form-state.ts',
      'app/http/error-response.ts',
    ],
    ...[
      'type:app/http',
      'type:app/services',
      'type:app/',
      'react',
      'react-dom',
      'react-router',
      'd3-scale',
      'd3-shape',
    ],
  ],
  'app/routes': [
    ...[
      'app/routes',
      'app/language',
      'app/http',
      'app/services',
      'app/components',
      'app/questions',
      'app/styles',
      'machines',
    ],
    ...['type:app/', 'app/profile.ts', 'type:app/documents', 'app/documents/suggest', 'app/letters/letter-page.tsx'],
    ...['app/letters/block-page.tsx', 'app/letters/edits.ts'],
    ...['type:app/auth', 'app/auth/limits-of-sign-in.ts', 'app/mail/address.ts'],
    ...['node:', 'react', 'react-router', '@react-router/node', 'zod', 'uqr'],
  ],
  'app/demo': [
    'app/demo',
    'app/services',
    'app/documents',
    'machines',
    'type:app/auth',
    'type:app/',
    'pdfkit',
    'sharp',
  ],
  // Commands and the files that put everything together may use any part.
  'app/cli': ['app', 'db', 'machines', 'tests/bench', 'node:', 'zod'],
  'app/': [
    'app',
    'db',
    'machines',
    'emails',
    'node:',
    'zod',
    'react',
    'react-dom',
    'react-router',
    '@react-router',
    'govuk-frontend',
    'isbot',
  ],
};

const parts = Object.keys(allowed).filter((key) => key !== 'app/');

/** The key of `allowed` a file falls under; undefined for configuration and tests. */
export function areaOf(file: string): string | undefined {
  const folder = parts.find((key) => file.startsWith(`${key}/`));
  return folder ?? (/^app\/[^/]+$/.test(file) ? 'app/' : undefined);
}

const covers = (entry: string, to: string): boolean => {
  if (entry === 'app/') return /^app\/[^/]+$/.test(to);
  if (entry.endsWith(':')) return to.startsWith(entry);
  return to === entry || to.startsWith(`${entry}/`);
};

/** Whether a file of this area may import `to`. */
export function mayImport(area: string, to: string, typeOnly: boolean): boolean {
  return (allowed[area] ?? []).some((entry) =>
    entry.startsWith('type:') ? typeOnly && covers(entry.slice(5), to) : covers(entry, to),
  );
}
