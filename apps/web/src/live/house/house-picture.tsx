import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hemicycleOf } from '../../ui/hemicycle.layout';
import { HouseMark } from './house-mark';
import { HOUSE_SEAT_KINDS, houseSeats } from './house-seats';
import './house.css';

const UNIT = 200;

/** The house as it is now, seat by seat: who is here, who has voted (not how), who is excluded. */
export function HousePicture({ state }: { readonly state: MeetingState }): ReactElement {
  const { t } = useTranslation('live');
  const seats = houseSeats(state);
  const { seats: places, seatRadius } = hemicycleOf(seats.length);
  const r = seatRadius * UNIT;
  const edge = UNIT + r + 2;
  const counts = HOUSE_SEAT_KINDS.map((kind) => ({
    kind,
    count: seats.filter((seat) => seat.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const sentence = counts.map(({ kind, count }) => `${t(`house.${kind}`)}: ${count}`).join(', ');
  return (
    <figure className="g-house-picture">
      <svg
        className="g-house-picture__seats"
        role="img"
        aria-label={t('house.picture', { seats: seats.length, sentence })}
        viewBox={`${-edge} ${-edge} ${2 * edge} ${UNIT + 2 * r + 4}`}
      >
        {seats.map(({ key, name, faction, kind }, index) => {
          const place = places[index];
          if (place === undefined) return null;
          const who = [name ?? t('house.vacant'), faction].filter((part) => part !== null).join(', ');
          return (
            <g key={key} transform={`translate(${place.x * UNIT} ${-place.y * UNIT}) scale(${r / 10})`}>
              <title>{name === null ? who : `${who}: ${t(`house.${kind}`)}`}</title>
              <HouseMark kind={kind} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="g-house-picture__legend">
          {counts.map(({ kind, count }) => (
            <li key={kind}>
              <svg className="g-house-picture__swatch" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
                <HouseMark kind={kind} />
              </svg>
              <span>
                {t(`house.${kind}`)} <strong>{count}</strong>
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
