import type { ReactElement } from 'react';
import { SelectField } from '../ui/text-field';

export interface InstantChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One choice that acts at once and can be made anew: a filter, a view, the body that a page is about. */
export function InstantChoice<Value extends string>(props: InstantChoiceProps<Value>): ReactElement {
  const { label, hint, value, options, onChoose } = props;
  return (
    <SelectField
      label={label}
      hint={hint}
      value={value}
      options={options}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    />
  );
}
