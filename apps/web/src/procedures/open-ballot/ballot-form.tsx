import { faultMessage } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import type { BallotFormProps } from '../procedure-screens';
import { ChoiceFieldset } from '../yes-no/choice-fieldset';
import { ChoiceMark } from './choice-mark';
import { CHOICES, choiceOf, useChoiceWord } from './choices';

/** Nothing is chosen at first. */
const ballot = z.object({
  choice: z.custom<Choice | null>().pipe(z.enum(CHOICES, faultMessage('ballot-missing'))),
});

/** Four choices and a button. Nothing is sent before the button is pressed; nothing here takes the focus by itself. */
export function BallotForm({
  conflictNorm,
  replaced,
  sending,
  error,
  several,
  abstains = true,
  onCast,
  onCancel,
}: BallotFormProps): ReactElement {
  const { t } = useTranslation('live');
  const word = useChoiceWord();
  const busy = sending !== null;
  const form = useCheckedForm({
    schema: ballot,
    defaultValues: { choice: choiceOf(sending) },
    // What becomes of the ballot is told by the page: it may wait for a line.
    send: ({ choice }) => Promise.resolve(busy ? undefined : onCast(choice)),
  });
  const chosen = form.choice('choice');
  return (
    <Form form={form} className="g-ballot__form" mayBeLeft oneField>
      <ChoiceFieldset
        legend={replaced === null ? t('ballot.legend') : t('ballot.legendChange', { choice: word(replaced) })}
        choices={CHOICES.filter(
          (choice) => (!several || choice !== 'conflicted') && (abstains || choice !== 'abstain'),
        ).map((choice) => ({
          value: choice,
          word: t(`choice.word.${choice}`),
          hint: t(`choice.hint.${choice}`, { norm: conflictNorm }),
          mark: <ChoiceMark ballot={choice} />,
        }))}
        value={choiceOf(sending) ?? chosen.value}
        error={chosen.error}
        busy={busy}
        onChoose={chosen.onChange}
      />
      <ProblemAlert error={error} />
      <div className="g-ballot__actions">
        <Button type="submit" busy={busy}>
          {replaced === null ? t('ballot.cast') : t('ballot.change')}
        </Button>
        {onCancel !== undefined && !busy && (
          <Button variant="tertiary" onClick={onCancel}>
            {t('ballot.keep')}
          </Button>
        )}
      </div>
    </Form>
  );
}
