import type { ShouldRevalidateFunctionArgs } from 'react-router';

const isWorkbench = ({ pathname }: URL): boolean => /^\/desk\/cases\/[^/]+\/workbench\//.test(pathname);

/**
 * What stands around the workbench is not asked for anew when somebody goes from one of its pages to the next, nor with the page that is open:
 * it does not change by what is done there, and only the page itself is asked for until it comes.
 */
export function unlessTurning({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isTurn = formMethod === undefined && isWorkbench(currentUrl) && isWorkbench(nextUrl);
  return isTurn ? false : defaultShouldRevalidate;
}
