import { Outlet } from 'react-router';
import { PublicFrame } from '../../components/public-frame.tsx';

/** The requester's own case: the same frame as when they asked, with the same way out of it. */
export default function TrackLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
