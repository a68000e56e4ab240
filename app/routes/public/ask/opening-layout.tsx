import { Outlet } from 'react-router';
import { PublicFrame } from '../../../components/public-frame.tsx';

/** The pages before the red button: it must not stand anywhere before people were told what it does. */
export default function OpeningLayout() {
  return (
    <PublicFrame exit={false}>
      <Outlet />
    </PublicFrame>
  );
}
