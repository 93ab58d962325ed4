import { faultMessage } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import type { BallotFormProps } from '../procedure-screens';
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
  onCast,
  onCancel,
}: BallotFormProps): ReactElement {
  const { t } = useTranslation('live');
  const id = useId();
  const word = useChoiceWord();
  const busy = sending !== null;
  const form = useCheckedForm({
    schema: ballot,
    defaultValues: { choice: choiceOf(sending) },
    // What becomes of the ballot is told by the page: it may wait for a line.
    send: ({ choice }) => Promise.resolve(busy ? undefined : onCast(choice)),
  });
  const chosen = form.choice('choice');
  const isMissing = chosen.error !== undefined;
  return (
    <Form form={form} className="g-ballot__form" mayBeLeft oneField>
      <fieldset
        className={`g-ballot__choices${isMissing ? ' kern-fieldset--error' : ''}`}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
      >
        <legend className="g-ballot__legend">
          {replaced === null ? t('ballot.legend') : t('ballot.legendChange', { choice: word(replaced) })}
        </legend>
        {CHOICES.map((choice) => (
          <label key={choice} className={`g-ballot__choice g-ballot__choice--${choice}`}>
            <input
              type="radio"
              id={`${id}-choice-${choice}`}
              name={`${id}-choice`}
              value={choice}
              checked={(sending ?? chosen.value) === choice}
              aria-disabled={busy || undefined}
              aria-describedby={`${id}-${choice}`}
              onChange={() => {
                if (!busy) chosen.onChange(choice);
              }}
            />
            <ChoiceMark ballot={choice} />
            <span className="g-ballot__words">
              <span className="g-ballot__word">{t(`choice.word.${choice}`)}</span>
              <span className="g-ballot__hint" id={`${id}-${choice}`}>
                {t(`choice.hint.${choice}`, { norm: conflictNorm })}
              </span>
            </span>
          </label>
        ))}
        <p id={`${id}-missing`} role="alert" className="kern-error g-ballot__missing">
          {chosen.error ?? ''}
        </p>
      </fieldset>
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
