import { Outlet } from 'react-router';
import { PublicFrame } from '../../components/public-frame.tsx';

/** Pages for anyone. */
export default function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
