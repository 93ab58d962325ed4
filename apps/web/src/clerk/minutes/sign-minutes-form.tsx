import {
  signatoriesOf,
  type DoubtfulVote,
  type MinutesDocument,
  type MinutesSignature,
  typedSignature,
} from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { today } from '../../i18n/dates';
import { DoubtfulVotes } from '../../minutes-reading/doubtful-votes';
import { SelectField, TextField } from '../../ui/text-field';
import { StepActions, type StepFormProps } from './step-actions';

type Role = MinutesSignature['role'];
const typed = z.object({ signatures: z.array(typedSignature) });

export interface SignMinutesFormProps extends StepFormProps {
  /** The part that has the names of those who were there. */
  readonly document: MinutesDocument;
  /** Of every part: what is in question is signed with it. */
  readonly doubtful: readonly DoubtfulVote[];
  readonly onSign: (signatures: readonly MinutesSignature[]) => Promise<unknown>;
}

/** Who has signed the paper, and when: everybody whom the rules of the body ask. */
export function SignMinutesForm({ document, doubtful, onSign, onCancel }: SignMinutesFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [day] = useState(() => today());
  const roles = signatoriesOf(document);
  const names: Readonly<Record<Role, string>> = { chair: document.chair, clerk: document.secretary, member: '' };
  const members = [...new Set(document.present.filter(({ entitled }) => entitled).map(({ name }) => name))];
  const form = useCheckedForm({
    schema: typed,
    defaultValues: { signatures: roles.map((role) => ({ role, name: names[role], on: day })) },
    send: ({ signatures }) => onSign(signatures),
  });
  return (
    <Form form={form} className="g-stack" mayBeLeft>
      <p>{t('minutes.advanceText.signed')}</p>
      <DoubtfulVotes votes={doubtful} />
      {document.rule !== undefined && (
        <p className="g-muted g-small">{t('minutes.sign.norm', { norm: document.rule.norm })}</p>
      )}
      {roles.map((role, index) => (
        <fieldset key={index} className="kern-fieldset g-stack">
          <legend className="kern-label">{t(`minutes.sign.role.${role}`)}</legend>
          {role === 'member' ? (
            <SelectField
              label={t('minutes.sign.name')}
              options={[
                { value: '', label: t('minutes.sign.choose') },
                ...members.map((name) => ({ value: name, label: name })),
              ]}
              {...form.field(`signatures.${index}.name`)}
            />
          ) : (
            <TextField
              label={t('minutes.sign.name')}
              autoComplete="off"
              maxLength={200}
              {...form.field(`signatures.${index}.name`)}
            />
          )}
          <TextField label={t('minutes.sign.on')} type="date" max={day} {...form.field(`signatures.${index}.on`)} />
        </fieldset>
      ))}
      <StepActions to="signed" busy={form.busy} onCancel={onCancel} />
    </Form>
  );
}
