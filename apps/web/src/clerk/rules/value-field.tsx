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

interface SeveralFieldProps {
  readonly field: RuleField & { readonly kind: 'several' };
  readonly part: unknown;
  readonly onChange: (part: readonly string[]) => void;
}

/** Any number of options, kept in the order in which the rule names them. */
function SeveralField({ field, part, onChange }: SeveralFieldProps): ReactElement {
  const chosen: readonly unknown[] = Array.isArray(part) ? part : [];
  const toggle = (option: string, on: boolean): void =>
    onChange(field.options.map(({ value }) => value).filter((each) => (each === option ? on : chosen.includes(each))));
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{field.label}</legend>
      <div className="kern-fieldset__body">
        {field.options.map(({ value, words }) => (
          <CheckField
            key={value}
            label={words}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
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
  if (field.kind === 'several') return <SeveralField field={field} part={part} onChange={onChange} />;
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
