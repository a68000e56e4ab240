const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** An instant as people read it here: "23 November 2026 at 9:05 am". For display only; dates of the law are civil dates. */
export const instantWords = (at: number): string => format.format(at);
