import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { chapterOfPage } from './chapter-of-page';

interface HandbookLinkProps {
  /** The page on which somebody asks. */
  readonly path: string;
  /** Beside what must not go away: the desk during a meeting, the code of a device. */
  readonly newTab?: boolean;
  readonly children: ReactNode;
}

/** Leads to the chapter that is about the page it stands on. */
export function HandbookLink({ path, newTab = false, children }: HandbookLinkProps): ReactElement {
  const chapter = chapterOfPage(path);
  const target = newTab ? { target: '_blank' } : {};
  return chapter === null ? (
    <Link className="kern-link" to="/hilfe" {...target}>
      {children}
    </Link>
  ) : (
    <Link className="kern-link" to="/hilfe/$chapter" params={{ chapter }} {...target}>
      {children}
    </Link>
  );
}
