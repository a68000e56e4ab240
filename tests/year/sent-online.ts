import { submitRequest } from '../../app/services/asking/submit-request.ts';
import type { CaseId } from '../../machines/ids.ts';
import { asksForAll } from '../ask/answers.ts';
import { fillIn } from '../ask/house.ts';
import type { Office } from './office.ts';
import type { PlannedCase } from './plan.ts';

/** Somebody fills in the public form page by page and sends it. What goes out by itself goes out at once. */
export async function sendsOnline(office: Office, { name, right }: PlannedCase): Promise<CaseId> {
  const token = await fillIn(office.app, {
    ...{ ...asksForAll, 'what-you-want': [right], 'your-name': `Robin ${name}` },
    ...{ 'contact-safe': 'yes', 'how-to-reply': 'paper' },
  });
  const sent = await submitRequest(office.app, token);
  if (!sent.ok) throw new Error(sent.code);
  const [one] = sent.cases;
  if (one === undefined) throw new Error('nothing was opened');
  await office.post();
  return one.caseId;
}
