import { isSameValue, type RuleField } from '@gremia/rules';
import type { ReactElement } from 'react';
import type { BoundChoice } from '../../forms/use-checked-form';
import { CheckField, CheckGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

interface ValueFieldProps extends BoundChoice<unknown> {
  readonly field: RuleField;
}

/** One part of a rule's value, in the words of the rule; a figure is held as it is typed. */
export function ValueField({ field, value, error, onChange }: ValueFieldProps): ReactElement {
  if (field.kind === 'flag')
    return (
      <CheckField
        label={field.label}
        error={error}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  if (field.kind === 'count')
    return (
      <TextField
        label={field.label}
        inputMode="numeric"
        maxLength={5}
        error={error}
        optional={field.optional}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  if (field.kind === 'several')
    return (
      <CheckGroup
        legend={field.label}
        className="kern-fieldset__body"
        error={error}
        value={field.options
          .map((option) => option.value)
          .filter((each) => Array.isArray(value) && value.includes(each))}
        options={field.options.map((option) => ({ value: option.value, label: option.words }))}
        onChange={(chosen) =>
          onChange(field.options.map((option) => option.value).filter((each) => chosen.includes(each)))
        }
      />
    );
  const index = field.options.findIndex((option) => isSameValue(option.value, value));
  return (
    <SelectField
      label={field.label}
      error={error}
      value={String(index)}
      options={field.options.map(({ words }, place) => ({ value: String(place), label: words }))}
      onChange={({ target }) => onChange(field.options[Number(target.value)]?.value)}
    />
  );
}
