import type { UnitId } from '@gremia/resolution';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SynopsisAmendment } from './synopsis-source';
import type { UnitWords } from './use-unit-words';

export interface OutcomeChoicesProps {
  readonly amendments: readonly SynopsisAmendment[];
  readonly chosen: readonly UnitId[];
  readonly settled: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly words: UnitWords;
  readonly onToggle: (unitId: UnitId) => void;
}

/** One box a vote unit, by amendment. What a choice settles says so and stays within reach of the keyboard. */
export function OutcomeChoices({ amendments, chosen, settled, words, onToggle }: OutcomeChoicesProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const id = useId();
  return (
    <>
      {amendments.map((amendment) => (
        <fieldset key={amendment.id} className="g-outcome__amendment">
          <legend className="g-strong">{t('amendment', { no: amendment.no, names: amendment.originators.map(({ name }) => name).join(', ') })}</legend>
          {amendment.units.map((unit) => {
            const by = settled.get(unit.id);
            const hint = `${id}-${unit.id}`;
            return (
              <div key={unit.id} className={`g-outcome__unit${by === undefined ? '' : ' g-outcome__unit--settled'}`}>
                <label className="g-marked-text-switch__only">
                  <input
                    type="checkbox"
                    checked={chosen.includes(unit.id)}
                    aria-disabled={by !== undefined}
                    aria-describedby={by === undefined ? undefined : hint}
                    onChange={() => by === undefined && onToggle(unit.id)}
                  />
                  <span>{unit.label}</span>
                </label>
                {by !== undefined && (
                  <p id={hint} className="g-small g-outcome__hint">
                    {t('outcome.settled', { units: words.names(by) })}
                  </p>
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
    </>
  );
}
