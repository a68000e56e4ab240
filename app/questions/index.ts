import { aboutOther } from './about-other.ts';
import { access } from './access.ts';
import { authority } from './authority.ts';
import { automatedDecision } from './automated-decision.ts';
import { common } from './common.ts';
import { complaint } from './complaint.ts';
import { contact } from './contact.ts';
import { erasure } from './erasure.ts';
import type { Page } from './kit.ts';
import { objection } from './objection.ts';
import { portability } from './portability.ts';
import { proof } from './proof.ts';
import { rectification } from './rectification.ts';
import { closing, replying } from './replying.ts';
import { restriction } from './restriction.ts';

/** Every page of the journey, in the order in which it is walked. Which of them a person meets depends on the answers. */
export const pages: readonly Page[] = [
  ...common,
  ...contact,
  ...aboutOther,
  ...authority,
  ...replying,
  ...complaint,
  ...access,
  ...rectification,
  ...erasure,
  ...restriction,
  ...portability,
  ...objection,
  ...automatedDecision,
  ...proof,
  ...closing,
];

const byId = new Map(pages.map((page) => [page.id, page]));

/** The page of an id, or null: what stands in an address may be anything. */
export const pageOf = (id: string): Page | null => byId.get(id) ?? null;
