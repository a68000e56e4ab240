import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address, by audience. The audience is the security boundary: its layout carries its guard. */
export default [
  // public: anyone, asking
  layout('routes/public/layout.tsx', [
    index('routes/public/start.tsx'),
    route('contact', 'routes/public/contact.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('cookies', 'routes/public/cookies.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
  ]),
  route('leave', 'routes/public/leave.tsx'),

  // track: a requester, following their own case
  layout('routes/track/layout.tsx', []),

  // desk: the team
  layout('routes/desk/layout.tsx', []),

  // dpo: deadlines and figures
  layout('routes/dpo/layout.tsx', []),

  // admin: people and settings
  layout('routes/admin/layout.tsx', []),

  // api: machines
  route('api/health', 'routes/api/health.ts'),

  // whatever else: not found, in the frame of the place it was looked for
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig;
