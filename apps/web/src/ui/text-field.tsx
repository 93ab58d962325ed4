import type { InputHTMLAttributes, ReactElement, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';

const inputClass = (error: string | undefined): string =>
  `kern-form-input__input${error === undefined ? '' : ' kern-form-input__input--error'}`;

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & { readonly ref?: Ref<HTMLInputElement> };

/** One line of text. Takes what `register()` of react-hook-form gives. */
export function TextField({ label, hint, error, optional, ...input }: InputProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(control) => <input type="text" {...input} {...control} className={inputClass(error)} />}
    </Field>
  );
}

type AreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'> & { readonly ref?: Ref<HTMLTextAreaElement> };

/** Running text; grows with what is typed where the browser can. */
export function TextArea({ label, hint, error, optional, rows = 4, ...area }: AreaProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(control) => <textarea rows={rows} {...area} {...control} className={`${inputClass(error)} g-textarea`} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'> & {
    readonly options: readonly Option[];
    readonly ref?: Ref<HTMLSelectElement>;
  };

export function SelectField({ label, hint, error, optional, options, ...select }: SelectProps): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(control) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...select}
            {...control}
            className={`kern-form-input__select${error === undefined ? '' : ' kern-form-input__select--error'}`}
          >
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
