import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** What can be pressed in a list of marks, of suggestions, of buttons. */
const pressable = 'button, a[href]';

/**
 * Keeps the focus near where it was when what held it is gone: a mark that was removed takes its button with it, and whoever works by keys would
 * begin again at the top of the document. It goes to what stands in its place now, else back to the page.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>, back: () => void): void {
  const last = useRef<{ element: Element; list: Element | null; at: number } | null>(null);
  useEffect(() => {
    const frame = within.current;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const list = target.closest('ul, section, .rd-buttons');
      last.current = { element: target, list, at: list ? [...list.querySelectorAll(pressable)].indexOf(target) : -1 };
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      // Whoever goes elsewhere by themselves is not fetched back; a button that vanishes sends no such event in time.
      if (relatedTarget instanceof Element && !frame?.contains(relatedTarget)) last.current = null;
    };
    frame?.addEventListener('focusin', note);
    frame?.addEventListener('focusout', forget);
    return () => {
      frame?.removeEventListener('focusin', note);
      frame?.removeEventListener('focusout', forget);
    };
  }, [within]);
  useLayoutEffect(() => {
    const held = last.current;
    if (!held || held.element.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const near = held.list?.isConnected ? [...held.list.querySelectorAll(pressable)] : [];
    const next = near[Math.min(held.at, near.length - 1)];
    if (next instanceof HTMLElement) next.focus();
    else back();
  });
}
