import type { UnitId } from '@gremia/resolution';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amendedBy } from './amended-source';
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
  const chosenOf = ({ units }: SynopsisAmendment): readonly UnitId[] =>
    units.map((unit) => unit.id).filter((unit) => chosen.includes(unit));
  return (
    <>
      {amendments.map((amendment) => {
        const amended = amendedBy({ amendments }, amendment);
        const waits = amended !== null && chosenOf(amendment).length > 0 && chosenOf(amended).length === 0;
        return (
          <fieldset
            key={amendment.id}
            className={`g-outcome__amendment${amended === null ? '' : ' g-outcome__amendment--of-amendment'}`}
          >
            <legend className="g-strong">
              {t('amendment', { no: amendment.no, names: amendment.originators.map(({ name }) => name).join(', ') })}
              {amended !== null && <span className="g-outcome__amends"> {t('amends', { no: amended.no })}</span>}
            </legend>
            {amendment.outdated && <p className="g-small">{t('outcome.outdated')}</p>}
            {waits && amended !== null && <p className="g-small">{t('outcome.waits', { no: amended.no })}</p>}
            {!amendment.outdated &&
              amendment.units.map((unit) => {
                const by = settled.get(unit.id);
                const hint = `${id}-${unit.id}`;
                return (
                  <div
                    key={unit.id}
                    className={`g-outcome__unit${by === undefined ? '' : ' g-outcome__unit--settled'}`}
                  >
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
        );
      })}
    </>
  );
}
