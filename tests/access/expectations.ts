import type { Capability } from './people.ts';

/** What somebody gets: a status, and for a redirect where to (path only, ids as in the pattern). */
export type Outcome = string;
export type Row = Readonly<Record<Capability, Outcome>>;

/** Looking leads to the sign-in; a form is answered with 401 and what was typed into it. */
const signIn = 'signs in first';
const reason = '303 /desk/cases/:caseId/open';

/** The same for everybody. */
const all = (outcome: Outcome): Row => ({
  nobody: outcome,
  stranger: outcome,
  requester: outcome,
  officer: outcome,
  otherOfficer: outcome,
  reviewer: outcome,
  dpo: outcome,
  administrator: outcome,
  auditor: outcome,
});

const noStaff = { nobody: signIn, stranger: signIn, requester: signIn };

/** Staff of some roles; the rest of the staff get 403, everybody else has to sign in first. */
const staff = (roles: readonly Capability[], outcome: Outcome): Row => {
  const row: Record<Capability, Outcome> = { ...all('403'), ...noStaff };
  for (const role of roles) row[role] = outcome;
  return row;
};
const team: readonly Capability[] = ['officer', 'otherOfficer', 'reviewer', 'dpo'];
const everyStaff: readonly Capability[] = [...team, 'administrator', 'auditor'];

/** A case: those assigned to it; the rest of the team give their reason first. */
const ofCase = (outcome: Outcome, others: Outcome = reason): Row => ({
  ...staff(team, others),
  officer: outcome,
  reviewer: outcome,
});

/** What only the requester of a case reaches. A stranger learns no more than if there were no such case. */
const ofRequester = (outcome: Outcome, without: Outcome = '303 /track/signed-out'): Row => ({
  ...all(without),
  stranger: '404',
  requester: outcome,
});

/** Pages of signing in, which somebody who is signed in has no use for. */
const signingIn = (outcome: Outcome, signedIn: Outcome): Row => ({
  ...staff(everyStaff, signedIn),
  nobody: outcome,
  stranger: outcome,
  requester: outcome,
});

export interface Expected {
  readonly get: Row;
  /** Of a form sent with nothing in it; needed where the route has an action. */
  readonly post?: Row;
}

const nothingOpen = all('303 /ask/carry-on');

/** Every address and what each of them gets there. A route without a row, or a row without a route, fails the test. */
export const expected: Readonly<Record<string, Expected>> = {
  '/': { get: all('200') },
  '/ask/staying-safe': { get: all('200'), post: all('303 /ask/:page') },
  '/ask/save': { get: nothingOpen, post: nothingOpen },
  '/ask/saved': { get: nothingOpen },
  '/ask/carry-on': { get: all('200') },
  '/ask/resume/:token': { get: all('404'), post: all('422') },
  '/ask/passphrase': { get: nothingOpen, post: nothingOpen },
  '/ask/check': { get: nothingOpen, post: nothingOpen },
  '/ask/sent': { get: nothingOpen },
  '/ask/sent/copy': { get: all('303 /ask/sent') },
  '/ask/sent/copy.txt': { get: all('303 /ask/sent') },
  '/ask/check-your-email': { get: nothingOpen, post: nothingOpen },
  '/ask/:page': { get: nothingOpen, post: nothingOpen },
  '/ask/equality': { get: nothingOpen, post: nothingOpen },
  '/contact': { get: all('200') },
  '/privacy': { get: all('200') },
  '/cookies': { get: all('200') },
  '/accessibility': { get: all('200') },
  '/colours.css': { get: all('200') },
  '/report-key.pem': { get: all('200') },
  '/mailbox': { get: all('200') },
  '/mailbox/:id': { get: all('404') },
  '/leave': { get: all('303 https://www.bbc.co.uk/weather') },

  '/track': { get: all('200'), post: all('400') },
  '/track/code': { get: all('303 /track') },
  '/track/open/:token': { get: all('404'), post: all('400') },
  '/track/signed-out': { get: all('200') },
  '/track/cases': { get: { ...all('303 /track/signed-out'), stranger: '200', requester: '200' } },
  '/track/cases/:reference': { get: ofRequester('200') },
  '/track/cases/:reference/messages': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/proof/:of': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/question': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/answer': { get: ofRequester('200') },
  '/track/cases/:reference/answer/:earlier': { get: ofRequester('404') },
  '/track/cases/:reference/access-instead': {
    get: ofRequester('303 /track/cases/:reference'),
    post: ofRequester('400', '401'),
  },
  '/track/cases/:reference/complain': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/withdraw': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/how-to-receive': { get: ofRequester('200'), post: ofRequester('400', '401') },
  '/track/cases/:reference/language': {
    get: ofRequester('303 /track/cases/:reference'),
    post: ofRequester('400', '401'),
  },
  '/track/cases/:reference/pace': { get: ofRequester('200'), post: ofRequester('400', '401') },
  // Nothing in it was marked as hard, so it leads on to the file.
  '/track/cases/:reference/before/:part': { get: ofRequester('303 /track/cases/:reference/download/:part') },
  '/track/cases/:reference/copy': { get: ofRequester('200') },
  '/track/cases/:reference/download/:part': { get: ofRequester('200') },
  '/track/sign-out': { get: all('303 /track'), post: all('303 /track/signed-out') },

  '/desk': { get: staff(team, '200'), post: staff(team, '200') },
  '/desk/today': { get: staff(team, '200') },
  '/desk/requests/new': { get: staff(team, '200'), post: staff(team, '422') },
  '/desk/exemptions': { get: staff(team, '200') },
  '/desk/disposal': { get: staff(['reviewer', 'dpo'], '200'), post: staff(['reviewer', 'dpo'], '422') },
  '/desk/cases/:caseId': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/open': {
    get: ofCase('303 /desk/cases/:caseId', '200'),
    post: ofCase('303 /desk/cases/:caseId', '422'),
  },
  // It is not destroyed.
  '/desk/cases/:caseId/destroyed': { get: staff(team, '404') },
  '/desk/cases/:caseId/request': { get: ofCase('200') },
  '/desk/cases/:caseId/work': { get: ofCase('200') },
  '/desk/cases/:caseId/searches': { get: ofCase('200') },
  '/desk/cases/:caseId/searches/:searchId': { get: ofCase('404') },
  // Linked with no other case.
  '/desk/cases/:caseId/beside/:reference': { get: ofCase('200') },
  '/desk/cases/:caseId/documents': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/file-order': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/file-order/:documentId': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/exemptions': { get: ofCase('200') },
  '/desk/cases/:caseId/answer': { get: ofCase('200') },
  // Nothing is built yet.
  '/desk/cases/:caseId/compare/:page': { get: ofCase('404') },
  '/desk/cases/:caseId/answer/:page.png': { get: ofCase('404') },
  '/desk/cases/:caseId/copies': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/doubts': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/comments': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/redactions': { get: ofCase('200') },
  '/desk/cases/:caseId/redactions.csv': { get: ofCase('200') },
  '/desk/cases/:caseId/draft': { get: ofCase('200'), post: ofCase('409') },
  '/desk/cases/:caseId/letter': { get: ofCase('404') },
  '/desk/cases/:caseId/letter/large': { get: ofCase('404') },
  '/desk/cases/:caseId/notices/:kind': { get: ofCase('200') },
  '/desk/cases/:caseId/notices/:kind/pdf': { get: ofCase('200') },
  '/desk/cases/:caseId/messages': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/timeline': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/acts/:act': { get: ofCase('200'), post: ofCase('409') },
  '/desk/cases/:caseId/uploads': { get: ofCase('303 /desk/cases/:caseId/documents'), post: ofCase('422') },
  '/desk/cases/:caseId/uploads/:uploadId/:from': {
    get: ofCase('303 /desk/cases/:caseId/documents'),
    post: ofCase('404'),
  },
  '/desk/cases/:caseId/files/:fileId': { get: ofCase('200') },
  '/desk/cases/:caseId/consultations': { get: ofCase('200') },
  '/desk/cases/:caseId/incidents': { get: ofCase('200') },
  '/desk/cases/:caseId/consultations/:consultationId/copy': { get: ofCase('404') },
  '/desk/cases/:caseId/redline/:fileId': { get: ofCase('404') },

  '/desk/cases/:caseId/workbench': { get: ofCase('303 /desk/cases/:caseId/workbench/:documentId/:page') },
  '/desk/cases/:caseId/workbench/:documentId/:page': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/people': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/people/:who': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/terms': { get: ofCase('200'), post: ofCase('422') },
  '/desk/cases/:caseId/pages/:documentId/:page.png': { get: ofCase('200', '403') },
  '/desk/cases/:caseId/review/:documentId/:page': { get: ofCase('200', '403'), post: ofCase('422', '403') },

  '/dpo': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/equality': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/breaches': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/incidents': { get: staff(['dpo', 'auditor'], '200'), post: staff(['dpo'], '422') },
  '/dpo/forecast': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/figures': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/request-log': { get: staff(['dpo', 'auditor'], '200') },
  // Of the formats, none is called like what the walk puts in.
  '/dpo/request-log/:format': { get: staff(['dpo', 'auditor'], '404') },
  '/dpo/audit': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/audit/standing-out': { get: staff(['dpo', 'auditor'], '200') },
  // No month is named.
  '/dpo/audit/export': { get: staff(['dpo', 'auditor'], '422') },
  '/dpo/audit/chain': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/disposal': { get: staff(['dpo', 'auditor'], '200'), post: staff(['dpo'], '422') },
  '/dpo/reports': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/reports/:period': { get: staff(['dpo', 'auditor'], '404') },
  '/dpo/reports/:period/:format': { get: staff(['dpo', 'auditor'], '404') },
  '/dpo/backlog': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/backlog/:format': { get: staff(['dpo', 'auditor'], '404') },
  '/dpo/publication': { get: staff(['dpo', 'auditor'], '200') },
  '/dpo/publication/:format': { get: staff(['dpo', 'auditor'], '404') },

  '/admin': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/today': { get: staff(['administrator'], '200') },
  '/admin/invite': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/people/:staffId': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/queue': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/profile': { get: staff(['administrator'], '200') },
  '/admin/profile/versions/:version': { get: staff(['administrator'], '200') },
  '/admin/profile/bank-holidays': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/profile/:section': { get: staff(['administrator'], '200'), post: staff(['administrator'], '400') },
  '/admin/events': { get: staff(['administrator'], '200') },
  '/admin/record': { get: staff(['administrator'], '200') },

  '/sign-in': { get: signingIn('200', 'home'), post: signingIn('400', 'home') },
  '/sign-in/code': { get: all('303 /sign-in'), post: all('303 /sign-in') },
  '/sign-in/recovery': { get: all('303 /sign-in'), post: all('303 /sign-in') },
  '/sign-in/set-up': { get: all('303 /sign-in'), post: all('303 /sign-in') },
  '/sign-in/invitation/:token': { get: all('404'), post: all('404') },
  '/sign-in/first/:token': { get: all('404'), post: all('404') },
  '/sign-out': { get: all('303 /sign-in'), post: all('303 /sign-in') },
  '/account': { get: staff(everyStaff, '200'), post: staff(everyStaff, '400') },

  '/account/away': { get: staff(everyStaff, '200'), post: staff(everyStaff, '400') },
  '/account/calendar': { get: staff(everyStaff, '200'), post: staff(everyStaff, '400') },

  '/api/health': { get: all('200') },
  '/api/calendar/:token.ics': { get: all('404') },
  '/*': { get: all('404'), post: all('404') },
};
