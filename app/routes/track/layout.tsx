import { isRouteErrorResponse, Outlet, useLocation, useRouteLoaderData } from 'react-router';
import { ProblemPage, problemWords } from '../../components/problem-page.tsx';
import { PublicFrame } from '../../components/public-frame.tsx';
import { SignedOutTyping } from '../../components/track/signed-out-typing.tsx';
import type { loader as rootLoader } from '../../root.tsx';
import type { Route } from './+types/layout.ts';
import { isSignedOutWhileTyping } from './own-case.ts';

/** The requester's own case: the same frame as when they asked, with the same way out of it. */
export default function TrackLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

/** As everywhere, but whoever typed something into a page whose session was over gets it back. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const known = isRouteErrorResponse(error);
  const path = useLocation().pathname;
  const requestId = useRouteLoaderData<typeof rootLoader>('root')?.requestId;
  if (known && isSignedOutWhileTyping(error.data)) {
    return (
      <PublicFrame>
        <SignedOutTyping typed={error.data.typed} />
      </PublicFrame>
    );
  }
  return (
    <ProblemPage
      status={known ? error.status : 500}
      words={known ? problemWords(error.data) : undefined}
      requestId={requestId}
      path={path}
    />
  );
}
