import { useId, type InputHTMLAttributes, type ReactElement, type Ref } from 'react';

type CheckProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> & {
  readonly label: string;
  readonly hint?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

export function CheckField({ label, hint, ...input }: CheckProps): ReactElement {
  const id = useId();
  return (
    <div className="kern-form-check">
      <input
        {...input}
        type="checkbox"
        id={id}
        className="kern-form-check__checkbox"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
        {hint !== undefined && (
          <span className="g-check-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly horizontal?: boolean;
  readonly onChange: (value: Value) => void;
}

export function RadioGroup<Value extends string>({
  legend,
  hint,
  error,
  value,
  options,
  horizontal = false,
  onChange,
}: RadioGroupProps<Value>): ReactElement {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <fieldset
      className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="kern-label">{legend}</legend>
      {hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className={`kern-fieldset__body${horizontal ? ' kern-fieldset__body--horizontal' : ''}`}>
        {options.map((option, index) => (
          <div className="kern-form-check" key={option.value}>
            <input
              type="radio"
              className="kern-form-check__radio"
              id={`${id}-${index}`}
              name={id}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <label className="kern-label" htmlFor={`${id}-${index}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p className="kern-error" id={`${id}-error`} role="alert">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}
