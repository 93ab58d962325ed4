import type { ReactElement, ReactNode } from 'react';
import { keepTogether } from '../i18n/keep-together';
import { usePageHeading } from './use-page-heading';

export interface PageProps {
  readonly title: string;
  /** Small line above the heading: kind and number, committee. */
  readonly preline?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** `text`: reading width (default); `wide`: lists and editors; `full`: the whole window. */
  readonly width?: 'text' | 'wide' | 'full';
  /** Set where the title is a record, which is German in every language of the interface. */
  readonly titleLang?: 'de';
  readonly children?: ReactNode;
}

/**
 * One page: its h1, the title of the document, and the focus on the heading after a navigation, so that a screen reader
 * tells where it is.
 */
export function Page({ title, preline, lead, actions, width = 'text', titleLang, children }: PageProps): ReactElement {
  const heading = usePageHeading(title);
  return (
    <div className={`g-page g-page--${width}`}>
      <div className="g-page__head">
        <hgroup>
          {preline !== undefined && <p className="g-preline">{preline}</p>}
          <h1 ref={heading} tabIndex={-1} className="g-h1" lang={titleLang}>
            {keepTogether(title)}
          </h1>
          {lead !== undefined && <p className="g-lead">{lead}</p>}
        </hgroup>
        {actions !== undefined && <div className="g-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
