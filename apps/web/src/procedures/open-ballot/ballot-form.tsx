import type { Choice } from '@gremia/rules';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import type { BallotFormProps } from '../procedure-screens';
import { ChoiceMark } from './choice-mark';
import { CHOICES, choiceOf, useChoiceWord } from './choices';

/** Four choices and a button. Nothing is sent before the button is pressed; nothing here takes the focus. */
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
  const [chosen, setChosen] = useState<Choice | null>(choiceOf(sending));
  const [missing, setMissing] = useState(false);
  const busy = sending !== null;

  const cast = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (chosen === null) setMissing(true);
    else onCast(chosen);
  };

  return (
    <form className="g-ballot__form" onSubmit={cast} noValidate>
      <fieldset className="g-ballot__choices" aria-describedby={missing ? `${id}-missing` : undefined}>
        <legend className="g-ballot__legend">
          {replaced === null ? t('ballot.legend') : t('ballot.legendChange', { choice: word(replaced) })}
        </legend>
        {CHOICES.map((choice) => (
          <label key={choice} className={`g-ballot__choice g-ballot__choice--${choice}`}>
            <input
              type="radio"
              name={`${id}-choice`}
              value={choice}
              checked={(sending ?? chosen) === choice}
              aria-disabled={busy || undefined}
              aria-describedby={`${id}-${choice}`}
              onChange={() => {
                if (busy) return;
                setChosen(choice);
                setMissing(false);
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
      </fieldset>
      <p id={`${id}-missing`} role="alert" className="g-ballot__missing">
        {missing ? t('ballot.missing') : ''}
      </p>
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
    </form>
  );
}
