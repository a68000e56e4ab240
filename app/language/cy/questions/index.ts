import { aboutOther } from './about-other.ts';
import { access } from './access.ts';
import { answers } from './answers.ts';
import { authority } from './authority.ts';
import { automatedDecision } from './automated-decision.ts';
import { beginning } from './beginning.ts';
import { complaint } from './complaint.ts';
import { contact } from './contact.ts';
import { equality } from './equality.ts';
import { erasureAndRestriction } from './erasure-and-restriction.ts';
import { errors } from './errors.ts';
import { portabilityAndObjection } from './portability-and-objection.ts';
import { proof } from './proof.ts';
import { rectification } from './rectification.ts';
import { replying } from './replying.ts';

/** Every question of the asking journey, with its answers and errors, in Welsh, by part of the journey. */
export const questions = {
  aboutOther,
  access,
  answers,
  authority,
  automatedDecision,
  beginning,
  complaint,
  contact,
  equality,
  erasureAndRestriction,
  errors,
  portabilityAndObjection,
  proof,
  rectification,
  replying,
} as const;
