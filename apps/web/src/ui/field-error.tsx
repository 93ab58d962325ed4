import type { ReactElement, ReactNode } from 'react';

interface FieldErrorProps {
  /** What `aria-describedby` of the field names. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** What is wrong with a field, said when it appears. */
export const FieldError = ({ id, children }: FieldErrorProps): ReactElement => (
  <p className="kern-error" id={id} role="alert">
    <span className="kern-icon kern-icon--danger" aria-hidden="true" />
    <span className="kern-body">{children}</span>
  </p>
);
