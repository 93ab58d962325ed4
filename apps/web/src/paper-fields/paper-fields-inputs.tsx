import { PAPER_FIELD_NAMES, type PaperFieldName, type PaperKind, type TypedPaperFields } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { errorAt } from '../api/error-at';
import { FIELD_SCREENS } from './registry';

interface PaperFieldsInputsProps {
  readonly kind: PaperKind;
  readonly values: TypedPaperFields;
  /** Why the paper was refused; what concerns a field is said beside it. */
  readonly error: unknown;
  readonly onChange: (part: Partial<TypedPaperFields>) => void;
}

/** The fields of a paper while they are typed, as far as they have no place of their own. */
export const PaperFieldsInputs = ({ kind, values, error, onChange }: PaperFieldsInputsProps): ReactElement => (
  <div className="g-form">
    {PAPER_FIELD_NAMES.map((name) => (
      <FieldInput key={name} name={name} {...{ kind, values, error, onChange }} />
    ))}
  </div>
);

function FieldInput<Name extends PaperFieldName>({
  name,
  kind,
  values,
  error,
  onChange,
}: PaperFieldsInputsProps & { readonly name: Name }): ReactElement | null {
  const { Input } = FIELD_SCREENS[name];
  if (Input === null) return null;
  return (
    <Input
      kind={kind}
      value={values[name]}
      faultAt={(pointer) => errorAt(error, `/${name}${pointer}`)}
      onChange={(value: TypedPaperFields[Name]) => onChange({ [name]: value } as Partial<TypedPaperFields>)}
    />
  );
}
