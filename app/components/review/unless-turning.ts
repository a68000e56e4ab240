import type { ShouldRevalidateFunctionArgs } from 'react-router';

const isWorkbench = ({ pathname }: URL): boolean => /^\/desk\/cases\/[^/]+\/workbench\//.test(pathname);

/** What stands around the workbench is not asked for anew when somebody goes from one of its pages to the next. */
export function unlessTurning({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isTurn = formMethod === undefined && isWorkbench(currentUrl) && isWorkbench(nextUrl);
  return isTurn && currentUrl.href !== nextUrl.href ? false : defaultShouldRevalidate;
}
