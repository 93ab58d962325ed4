import { useId, type InputHTMLAttributes, type ReactElement, type Ref } from 'react';
import { FieldError } from './field-error';

type CheckProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> & {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
};

export function CheckField({ label, hint, error, ...input }: CheckProps): ReactElement {
  const id = useId();
  const described = describedBy(id, hint, error);
  return (
    <div className="kern-form-check">
      <input
        {...input}
        type="checkbox"
        id={id}
        className="kern-form-check__checkbox"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
        {hint !== undefined && (
          <span className="g-check-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
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
  const described = describedBy(id, hint, error);
  return (
    <fieldset
      className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={described}
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
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

export interface CheckGroupProps<Value extends string> {
  readonly legend: string;
  readonly error?: string | undefined;
  readonly value: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly className?: string;
  readonly onChange: (value: Value[]) => void;
}

/** Any number of several. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>): ReactElement {
  const { legend, error, value, options, className = '', onChange } = props;
  const id = useId();
  return (
    <fieldset
      className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className="kern-label">{legend}</legend>
      <div className={`g-check-group ${className}`.trim()}>
        {options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, option.value] : value.filter((each) => each !== option.value))
            }
          />
        ))}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

const describedBy = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ') ||
  undefined;
