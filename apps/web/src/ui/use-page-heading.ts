import { useMatch } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { setPageTitle } from './page-title';

/** The first page of a visit leaves the focus where the browser put it. */
let arrived = false;

/**
 * The heading of a page: it names the document, and has the focus after a navigation, so that a screen reader tells
 * where it is. The element needs `tabIndex={-1}`.
 */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Of the page itself: the location changes before the next page is there, and its heading is the one to go to.
  const path = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    setPageTitle(`${title} – ${t('shell.product')}`);
  }, [title, t]);
  // With the page itself, not after its first picture: in between, the focus would be nowhere.
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [path]);
  return heading;
}
