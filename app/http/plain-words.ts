import type { z } from 'zod';

/** What a schema without words of its own says to a person. Schemas do better with the field's name in it. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'Enter an answer'
        : issue.origin === 'array'
          ? 'Choose at least one'
          : `Enter ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Use ${issue.maximum.toLocaleString('en-GB')} characters or fewer`
        : issue.origin === 'array'
          ? `Give ${issue.maximum} or fewer`
          : `Enter ${issue.maximum} or less`;
    case 'invalid_value':
      return 'Choose one of the answers';
    case 'invalid_format':
      return issue.format === 'email'
        ? 'Enter an email address in the correct format, like name@example.com'
        : 'Enter an answer in the correct format';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a number' : 'Answer this question';
    default:
      return 'Answer this question';
  }
}
