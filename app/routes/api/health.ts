/** Whether the process answers. What it stands on is checked by `npm run -s doctor`: a stranger learns nothing here. */
export function loader(): Response {
  return Response.json({ status: 'up' });
}
