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
    route('ask/:page', 'routes/public/ask/page.tsx'),
    route('contact', 'routes/public/contact.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('cookies', 'routes/public/cookies.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
  ]),
  route('ask/sent/copy.txt', 'routes/public/ask/copy-text.ts'),
  route('leave', 'routes/public/leave.tsx'),

  // track: a requester, following their own case
  layout('routes/track/layout.tsx', []),

  // desk: the team
  layout('routes/desk/layout.tsx', []),

  // dpo: deadlines and figures
  layout('routes/dpo/layout.tsx', []),

  // admin: people and settings
  layout('routes/admin/layout.tsx', [
    route('admin', 'routes/admin/people.tsx'),
    route('admin/invite', 'routes/admin/invite.tsx'),
    route('admin/people/:staffId', 'routes/admin/person.tsx'),
    route('admin/events', 'routes/admin/events.tsx'),
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
  layout('routes/account/layout.tsx', [route('account', 'routes/account/account.tsx')]),

  // api: machines
  route('api/health', 'routes/api/health.ts'),

  // whatever else: not found, in the frame of the place it was looked for
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig;
