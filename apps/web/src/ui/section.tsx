import { useId, type ReactElement, type ReactNode } from 'react';
import { keepTogether } from '../i18n/keep-together';

export interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, actions, level = 2, id, children }: SectionProps): ReactElement {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="g-section" aria-labelledby={headingId} {...(id === undefined ? {} : { id })}>
      <div className="g-section__head">
        <Heading id={headingId} className={`g-h${level}`}>
          {keepTogether(title)}
        </Heading>
        {actions !== undefined && <div className="g-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
