import type { z } from 'zod';
import { t } from '../language/t.ts';

/** What a schema without words of its own says to a person. Schemas do better with the field's name in it. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? t`Enter an answer`
        : issue.origin === 'array'
          ? t`Choose at least one`
          : t`Enter ${String(issue.minimum)} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? t`Use ${issue.maximum.toLocaleString('en-GB')} characters or fewer`
        : issue.origin === 'array'
          ? t`Give ${String(issue.maximum)} or fewer`
          : t`Enter ${String(issue.maximum)} or less`;
    case 'invalid_value':
      return t`Choose one of the answers`;
    case 'invalid_format':
      return issue.format === 'email'
        ? t`Enter an email address in the correct format, like name@example.com`
        : t`Enter an answer in the correct format`;
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? t`Enter a number` : t`Answer this question`;
    default:
      return t`Answer this question`;
  }
}
