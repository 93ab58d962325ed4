import { useRouter } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ProblemAlert } from '../answers/problem-alert';
import { ErrorSummary } from './error-summary';
import { LeaveGuard } from './leave-guard';
import { useFocusOnFault } from './use-focus-on-fault';
import type { CheckedForm } from './use-checked-form';

export interface FormProps<Typed extends FieldValues, Sent> {
  readonly form: CheckedForm<Typed, Sent>;
  readonly id?: string;
  readonly className?: string;
  /** What is typed is not worth a question. */
  readonly mayBeLeft?: boolean;
  /** What is typed stays while the dialog around it is closed. */
  readonly keptOnClose?: boolean;
  /** There is one thing to fill in: what is wrong stands beside it, and a list of one would say it twice. */
  readonly oneField?: boolean;
  readonly children: ReactNode;
}

/** A form of `useCheckedForm`: what is wrong in one place on top, with links, and a question before typed things go. */
export function Form<Typed extends FieldValues, Sent>({
  form,
  id,
  className = 'g-form',
  mayBeLeft = false,
  keptOnClose = false,
  oneField = false,
  children,
}: FormProps<Typed, Sent>): ReactElement {
  useFocusOnFault(form.element, form.attempts);
  // A part that is shown by itself, as in a test, has nowhere to go.
  const router: unknown = useRouter({ warn: false });
  return (
    <form ref={form.element} id={id} className={className} noValidate onSubmit={form.submit}>
      {!oneField && <ErrorSummary form={form.element} attempts={form.attempts} />}
      {children}
      <ProblemAlert error={form.problem} />
      {router !== null && router !== undefined && !mayBeLeft && (
        <LeaveGuard unsaved={form.unsaved} keptOnClose={keptOnClose} />
      )}
    </form>
  );
}
