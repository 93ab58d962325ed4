import { useEffect, useRef } from 'react';

export const BALLOT_ID = 'stimmabgabe';

/** Keys that lead to the ballot from anywhere, as `aria-keyshortcuts` writes them. */
export const BALLOT_KEYS = 'Alt+Shift+S';
export const isBallotKey = ({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
  altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS';

/** Leads to the choices of the ballot on this page; does not vote. */
export function openBallot(): void {
  // The wording above the choices has switches of its own.
  const own = document.getElementById(BALLOT_ID)?.querySelector('.g-ballot__own');
  own?.scrollIntoView?.({ block: 'nearest' });
  (own?.querySelector<HTMLElement>('input:checked') ?? own?.querySelector<HTMLElement>('input'))?.focus();
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
