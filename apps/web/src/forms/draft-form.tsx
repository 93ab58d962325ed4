import { useRef, type ReactElement, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem';
import { ProblemAlert } from '../answers/problem-alert';
import { ErrorSummary } from './error-summary';
import { useFocusOnFault } from './use-focus-on-fault';
import type { Refusal } from './use-refusal';

export interface DraftFormProps {
  readonly refusal: Pick<Refusal, 'failure' | 'attempts'>;
  readonly className: string;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** A form whose values are kept in this browser with every key: it may be left, and says what was refused. */
export function DraftForm({
  refusal: { failure, attempts },
  className,
  onSave,
  children,
}: DraftFormProps): ReactElement {
  const element = useRef<HTMLFormElement>(null);
  useFocusOnFault(element, attempts);
  const saidAtFields = failure instanceof ApiProblem && (failure.errors ?? []).length > 0;
  return (
    <form
      ref={element}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <ErrorSummary form={element} attempts={attempts} failure={failure} />
      {children}
      <ProblemAlert error={saidAtFields ? null : failure} />
    </form>
  );
}
