import { Sheet } from './sheet.ts';

/** A one-page paper Maya could send to show who she is: a letter about her rent. */
export async function makeProof(): Promise<{ name: string; pdf: Uint8Array }> {
  const sheet = new Sheet('Letter from my landlord.pdf', { Title: 'Letter', Author: '' });
  sheet.write('Harbour Homes', { font: 'Helvetica-Bold', size: 18 });
  sheet.write('1 Quay Street, Northfold ZZ2 1HH. Telephone 07700 900777', { gap: 40 });
  for (const line of ['Maya Fenwick', 'Flat 4, 12 Harbour Row', 'Northfold ZZ2 3BB'])
    sheet.write(line, { size: 12, gap: 0 });
  sheet.doc.y += 30;
  sheet.write('2 October 2026', { size: 12, gap: 20 });
  sheet.write('Dear Maya Fenwick,', { size: 12 });
  sheet.write(
    'This confirms that you have rented flat 4, 12 Harbour Row since 1 May 2019. Your rent is paid up to date.',
    { size: 12, gap: 30 },
  );
  sheet.write('Harbour Homes, tenancy team', { size: 12 });
  const { name, pdf } = await sheet.finish();
  return { name, pdf };
}
