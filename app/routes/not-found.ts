import { data } from 'react-router';

/** An address that is nobody's: also for a POST, which would otherwise be told that only the method was wrong. */
const notFound = (): never => {
  throw data(null, { status: 404 });
};

export const loader = notFound;
export const action = notFound;

/** Never rendered. With a component the failure is shown as a page of the site, not as a bare answer. */
export default function NotFound() {
  return null;
}
