import type { ReactElement, ReactNode } from 'react';

/** An empty list says that it is empty and what to do next. */
export const EmptyState = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactElement => (
  <div className="g-empty">
    <p className="kern-body kern-body--bold">{title}</p>
    {children}
  </div>
);
