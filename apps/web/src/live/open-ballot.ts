import { useEffect, useRef } from 'react';

export const BALLOT_ID = 'stimmabgabe';

/** Keys that lead to the ballot from anywhere, as `aria-keyshortcuts` writes them. */
export const BALLOT_KEYS = 'Alt+Shift+S';
export const isBallotKey = ({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
  altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS';

/**
 * Leads to the ballot on this page: its question at the upper edge, the focus on the choices, or on the ballot's first
 * line where they are further below. Does not vote.
 */
export function openBallot(): void {
  const ballot = document.getElementById(BALLOT_ID);
  // Nobody votes on what is above the window: the question is seen first.
  ballot?.scrollIntoView?.({ block: 'start' });
  // The wording above the choices has switches of its own.
  const own = ballot?.querySelector('.g-ballot__own');
  const choice = own?.querySelector<HTMLElement>('input:checked') ?? own?.querySelector<HTMLElement>('input');
  const isBelow = (choice?.getBoundingClientRect().bottom ?? 0) > window.innerHeight;
  const first = isBelow ? ballot?.querySelector<HTMLElement>('.g-ballot__kicker') : choice;
  first?.focus({ preventScroll: true });
}

/**
 * While a vote waits for a ballot on this page: the keys lead there, and so does an address that asks for it, once.
 *
 * @param voteId null while nothing waits
 */
export function useBallotKey(voteId: string | null): void {
  const led = useRef<string | null>(null);
  useEffect(() => {
    if (voteId === null) return;
    if (window.location.hash === `#${BALLOT_ID}` && led.current !== voteId) {
      led.current = voteId;
      openBallot();
    }
    const follow = (event: KeyboardEvent): void => {
      if (!isBallotKey(event)) return;
      event.preventDefault();
      openBallot();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [voteId]);
}
