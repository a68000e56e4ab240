import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address, by audience. The audience is the security boundary: its layout carries its guard. */
export default [
  // public: anyone, asking
  layout('routes/public/ask/opening-layout.tsx', [
    index('routes/public/ask/start.tsx'),
    route('ask/staying-safe', 'routes/public/ask/staying-safe.tsx'),
  ]),
  layout('routes/public/layout.tsx', [
    route('ask/save', 'routes/public/ask/save.tsx'),
    route('ask/saved', 'routes/public/ask/saved.tsx'),
    route('ask/carry-on', 'routes/public/ask/carry-on.tsx'),
    route('ask/resume/:token', 'routes/public/ask/resume.tsx'),
    route('ask/passphrase', 'routes/public/ask/passphrase.tsx'),
    route('ask/check', 'routes/public/ask/check.tsx'),
    route('ask/sent', 'routes/public/ask/sent.tsx'),
    route('ask/sent/copy', 'routes/public/ask/copy.tsx'),
    route('ask/equality', 'routes/public/ask/equality.tsx'),
    route('ask/check-your-email', 'routes/public/ask/email-check.tsx'),
    route('ask/:page', 'routes/public/ask/page.tsx'),
    route('contact', 'routes/public/contact.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('cookies', 'routes/public/cookies.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
    // demo: what would have been e-mailed; not there in real use
    route('mailbox', 'routes/demo/mailbox.tsx'),
    route('mailbox/:id', 'routes/demo/message.tsx'),
  ]),
  route('ask/sent/copy.txt', 'routes/public/ask/copy-text.ts'),
  route('leave', 'routes/public/leave.tsx'),
  route('colours.css', 'routes/public/colours.ts'),
  route('report-key.pem', 'routes/public/report-key.ts'),

  // track: a requester, following their own case
  layout('routes/track/layout.tsx', [
    route('track', 'routes/track/ask.tsx'),
    route('track/code', 'routes/track/code.tsx'),
    route('track/open/:token', 'routes/track/open.tsx'),
    route('track/signed-out', 'routes/track/signed-out.tsx'),
    layout('routes/track/own-layout.tsx', [
      route('track/cases', 'routes/track/cases.tsx'),
      route('track/cases/:reference', 'routes/track/case.tsx'),
      route('track/cases/:reference/messages', 'routes/track/messages.tsx'),
      route('track/cases/:reference/proof/:of', 'routes/track/proof.tsx'),
      route('track/cases/:reference/question', 'routes/track/question.tsx'),
      route('track/cases/:reference/answer', 'routes/track/answer.tsx'),
      route('track/cases/:reference/withdraw', 'routes/track/withdraw.tsx'),
      route('track/cases/:reference/complain', 'routes/track/complain.tsx'),
      route('track/cases/:reference/copy', 'routes/track/copy.tsx'),
      route('track/cases/:reference/access-instead', 'routes/track/access-instead.ts'),
      route('track/cases/:reference/how-to-receive', 'routes/track/how-to-receive.tsx'),
      route('track/cases/:reference/pace', 'routes/track/pace.tsx'),
      route('track/cases/:reference/language', 'routes/track/language.ts'),
      route('track/cases/:reference/before/:part', 'routes/track/before.tsx'),
      route('track/cases/:reference/download/:part', 'routes/track/download.ts'),
    ]),
  ]),
  route('track/sign-out', 'routes/track/sign-out.ts'),

  // desk: the team
  layout('routes/desk/layout.tsx', [
    route('desk', 'routes/desk/cases.tsx'),
    route('desk/today', 'routes/desk/today.tsx'),
    route('desk/requests/new', 'routes/desk/new-request.tsx'),
    route('desk/exemptions', 'routes/desk/exemptions.tsx'),
    route('desk/disposal', 'routes/desk/disposal.tsx'),
    route('desk/cases/:caseId', 'routes/desk/case/overview.tsx'),
    route('desk/cases/:caseId/open', 'routes/desk/case/open.tsx'),
    route('desk/cases/:caseId/destroyed', 'routes/desk/case/destroyed.tsx'),
    route('desk/cases/:caseId/request', 'routes/desk/case/request.tsx'),
    route('desk/cases/:caseId/work', 'routes/desk/case/work.tsx'),
    route('desk/cases/:caseId/searches', 'routes/desk/case/searches.tsx'),
    route('desk/cases/:caseId/searches/:searchId', 'routes/desk/case/search-notice.tsx'),
    route('desk/cases/:caseId/beside/:reference', 'routes/desk/case/beside.tsx'),
    route('desk/cases/:caseId/documents', 'routes/desk/case/documents.tsx'),
    route('desk/cases/:caseId/file-order', 'routes/desk/file-order/file-order.tsx'),
    route('desk/cases/:caseId/file-order/:documentId', 'routes/desk/file-order/document-pages.tsx'),
    route('desk/cases/:caseId/people', 'routes/desk/people/register.tsx'),
    route('desk/cases/:caseId/people/:who', 'routes/desk/people/mentions.tsx'),
    route('desk/cases/:caseId/consultations', 'routes/desk/consulting/consultations.tsx'),
    route('desk/cases/:caseId/exemptions', 'routes/desk/case/exemptions.tsx'),
    route('desk/cases/:caseId/answer', 'routes/desk/case/answer.tsx'),
    route('desk/cases/:caseId/compare/:page', 'routes/desk/case/compare.tsx'),
    route('desk/cases/:caseId/copies', 'routes/desk/copies/copies.tsx'),
    route('desk/cases/:caseId/doubts', 'routes/desk/case/doubts.tsx'),
    route('desk/cases/:caseId/comments', 'routes/desk/case/comments.tsx'),
    route('desk/cases/:caseId/redactions', 'routes/desk/case/redactions.tsx'),
    route('desk/cases/:caseId/draft', 'routes/desk/case/draft.tsx'),
    route('desk/cases/:caseId/letter', 'routes/desk/case/letter.tsx'),
    route('desk/cases/:caseId/notices/:kind', 'routes/desk/case/notice.tsx'),
    route('desk/cases/:caseId/messages', 'routes/desk/case/messages.tsx'),
    route('desk/cases/:caseId/incidents', 'routes/desk/case/incidents.tsx'),
    route('desk/cases/:caseId/timeline', 'routes/desk/case/timeline.tsx'),
    route('desk/cases/:caseId/acts/:act', 'routes/desk/case/act.tsx'),
    route('desk/cases/:caseId/workbench', 'routes/desk/workbench/first.ts'),
    route('desk/cases/:caseId/workbench/:documentId/:page', 'routes/desk/workbench/page.tsx'),
    route('desk/cases/:caseId/terms', 'routes/desk/workbench/terms.tsx'),
  ]),
  layout('routes/desk/guard.tsx', [
    route('desk/cases/:caseId/notices/:kind/pdf', 'routes/desk/case/notice-pdf.ts'),
    route('desk/cases/:caseId/answer/:page.png', 'routes/desk/case/answer-image.ts'),
    route('desk/cases/:caseId/redactions.csv', 'routes/desk/case/redactions-csv.ts'),
    route('desk/cases/:caseId/letter/large', 'routes/desk/case/letter-print.ts'),
    route('desk/cases/:caseId/uploads', 'routes/desk/uploads/begin.ts'),
    route('desk/cases/:caseId/uploads/:uploadId/:from', 'routes/desk/uploads/piece.ts'),
    route('desk/cases/:caseId/files/:fileId', 'routes/desk/case/files.ts'),
    route('desk/cases/:caseId/consultations/:consultationId/copy', 'routes/desk/consulting/copy.ts'),
    route('desk/cases/:caseId/redline/:fileId', 'routes/desk/case/redline.ts'),
    route('desk/cases/:caseId/pages/:documentId/:page.png', 'routes/desk/workbench/image.ts'),
    route('desk/cases/:caseId/review/:documentId/:page', 'routes/desk/workbench/review.ts'),
  ]),

  // dpo: deadlines and figures
  layout('routes/dpo/layout.tsx', [
    route('dpo', 'routes/dpo/dashboard.tsx'),
    route('dpo/figures', 'routes/dpo/figures.tsx'),
    route('dpo/equality', 'routes/dpo/equality.tsx'),
    route('dpo/breaches', 'routes/dpo/breaches.tsx'),
    route('dpo/incidents', 'routes/dpo/incidents.tsx'),
    route('dpo/forecast', 'routes/dpo/forecast.tsx'),
    route('dpo/request-log', 'routes/dpo/request-log.tsx'),
    route('dpo/disposal', 'routes/dpo/disposal/disposal.tsx'),
    route('dpo/reports', 'routes/dpo/reports.tsx'),
    route('dpo/reports/:period', 'routes/dpo/report.tsx'),
    route('dpo/backlog', 'routes/dpo/backlog.tsx'),
    route('dpo/publication', 'routes/dpo/publication.tsx'),
  ]),
  layout('routes/dpo/guard.tsx', [
    route('dpo/request-log/:format', 'routes/dpo/request-log-file.ts'),
    route('dpo/reports/:period/:format', 'routes/dpo/report-file.ts'),
    route('dpo/backlog/:format', 'routes/dpo/backlog-file.ts'),
    route('dpo/publication/:format', 'routes/dpo/publication-file.ts'),
  ]),

  // admin: people and settings
  layout('routes/admin/layout.tsx', [
    route('admin', 'routes/admin/people.tsx'),
    route('admin/invite', 'routes/admin/invite.tsx'),
    route('admin/people/:staffId', 'routes/admin/person.tsx'),
    route('admin/events', 'routes/admin/events.tsx'),
    route('admin/queue', 'routes/admin/queue.tsx'),
    route('admin/profile', 'routes/admin/profile/overview.tsx'),
    route('admin/profile/versions/:version', 'routes/admin/profile/version.tsx'),
    route('admin/profile/bank-holidays', 'routes/admin/profile/bank-holidays.tsx'),
    route('admin/profile/:section', 'routes/admin/profile/section.tsx'),
  ]),

  // sign-in: staff on their way in and out
  layout('routes/sign-in/layout.tsx', [
    route('sign-in', 'routes/sign-in/password.tsx'),
    route('sign-in/code', 'routes/sign-in/code.tsx'),
    route('sign-in/recovery', 'routes/sign-in/recovery.tsx'),
    route('sign-in/set-up', 'routes/sign-in/set-up.tsx'),
    route('sign-in/invitation/:token', 'routes/sign-in/invitation.tsx'),
    route('sign-in/first/:token', 'routes/sign-in/first.tsx'),
  ]),
  route('sign-out', 'routes/sign-in/sign-out.ts'),

  // account: one's own, for every member of staff
  layout('routes/account/layout.tsx', [
    route('account', 'routes/account/account.tsx'),
    route('account/calendar', 'routes/account/calendar.tsx'),
  ]),

  // api: machines
  route('api/health', 'routes/api/health.ts'),
  route('api/calendar/:token.ics', 'routes/api/calendar.ts'),

  // whatever else: not found, in the frame of the place it was looked for
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig;
