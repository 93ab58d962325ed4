import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** It is there because somebody has pressed the number. */
const focusOnce = (field: HTMLInputElement | null): void => field?.focus();

export interface PlaceFieldProps {
  readonly number: string;
  /** Its place in its part, from 1. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
}

/** The number of an item; pressed, it asks for the place to which the item is to go. */
export function PlaceField({ number, place, onPlace }: PlaceFieldProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <button
        type="button"
        className="clerk-line__number"
        data-line="number"
        title={t('agenda.toPlace', { number })}
        aria-label={t('agenda.toPlace', { number })}
        onClick={() => setTyped(String(place))}
      >
        {number}
      </button>
    );
  }
  return (
    <input
      className="clerk-line__input clerk-line__place"
      aria-label={t('agenda.place', { number })}
      inputMode="numeric"
      maxLength={3}
      ref={focusOnce}
      value={typed}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value.replaceAll(/\D/gu, ''))}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key !== 'Enter') return;
        event.preventDefault();
        setTyped(null);
        if (typed !== '') onPlace(Number(typed));
      }}
    />
  );
}
