import type { ReactElement, ReactNode } from 'react';

export const VisuallyHidden = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className="kern-sr-only">{children}</span>
);
