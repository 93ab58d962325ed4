import { fieldOf, isSameValue, type RuleField } from '@gremia/rules';
import type { ReactElement } from 'react';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';

interface ValueFieldProps {
  readonly field: RuleField;
  /** The whole value of the rule. */
  readonly value: unknown;
  readonly error: string | undefined;
  /** With the part that the field is for. */
  readonly onChange: (part: unknown) => void;
}

/** One part of a rule's value, in the words of the rule. */
export function ValueField({ field, value, error, onChange }: ValueFieldProps): ReactElement {
  const part = fieldOf(value, field.path);
  if (field.kind === 'flag')
    return (
      <CheckField label={field.label} checked={part === true} onChange={(event) => onChange(event.target.checked)} />
    );
  if (field.kind === 'count')
    return (
      <TextField
        label={field.label}
        type="number"
        min={0}
        error={error}
        optional={field.optional}
        value={typeof part === 'number' ? String(part) : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      />
    );
  const index = field.options.findIndex((option) => isSameValue(option.value, part));
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
