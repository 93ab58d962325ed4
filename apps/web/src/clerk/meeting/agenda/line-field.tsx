import { useId, type InputHTMLAttributes, type ReactElement } from 'react';
import { FieldError } from '../../../ui/field-error';

type LineFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & {
  /** For screen readers; a heading above the column says it to everybody else. */
  readonly label: string;
  readonly error: string | undefined;
  /** What it is counted in, where no heading of a column stands above it. */
  readonly unit?: string;
};

/** A field of a line, typed where it is read. */
export function LineField({ label, error, unit, ...input }: LineFieldProps): ReactElement {
  const id = useId();
  return (
    <div className="kern-form-input clerk-line__field">
      <label className="kern-sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        {...input}
        id={id}
        className="clerk-line__input"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      {unit !== undefined && (
        <span aria-hidden="true" className="clerk-line__unit">
          {unit}
        </span>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
