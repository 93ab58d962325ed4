import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hemicycleOf } from '../../ui/hemicycle.layout';
import { SeatPatterns, SeatShape } from './result-hemicycle.seat';
import {
  byFaction,
  countOf,
  SEAT_CHOICES,
  seatsOf,
  type RollLine,
  type SeatChoice,
  type SeatTally,
} from './tally-table.choices';

interface ResultHemicycleProps {
  readonly tally: SeatTally;
  /** Who sat where, for the tooltips; without it the seats are anonymous. */
  readonly roll?: readonly RollLine[] | null;
  /** A few words in the middle, e.g. the number of seats. */
  readonly centre?: string;
  readonly showLegend?: boolean;
}

const UNIT = 200;

/**
 * A result as seats in a hemicycle, grouped by choice from left to right. The same content stands in {@link
 * TallyTable}; the drawing alone is never the result.
 */
export function ResultHemicycle({ tally, roll = null, centre, showLegend = true }: ResultHemicycleProps) {
  const { t } = useTranslation('live');
  const patterns = useId().replace(/[^a-zA-Z0-9]/g, '');
  const { seats, seatRadius } = hemicycleOf(seatsOf(tally));
  const r = seatRadius * UNIT;
  const edge = UNIT + r + 2;
  const choices = SEAT_CHOICES.flatMap((choice) => Array.from({ length: countOf(tally, choice) }, () => choice));
  const names = namesByChoice(roll);
  const told = SEAT_CHOICES.filter((choice) => countOf(tally, choice) > 0);
  const sentence = told.map((choice) => t(`choice.counted.${choice}`, { count: countOf(tally, choice) })).join(', ');

  return (
    <figure className="g-hemicycle">
      <svg
        className="g-hemicycle__seats"
        role="img"
        aria-label={t('result.picture', { seats: seats.length, sentence })}
        viewBox={`${-edge} ${-edge} ${2 * edge} ${UNIT + 2 * r + 4}`}
      >
        <SeatPatterns prefix={patterns} r={r} />
        {seats.map(({ x, y }, index) => {
          const choice = choices[index] ?? 'absent';
          const name = names[choice].shift();
          return (
            <SeatShape
              key={`${x} ${y}`}
              choice={choice}
              x={x * UNIT}
              y={-y * UNIT}
              r={r}
              patterns={patterns}
              label={name === undefined ? undefined : `${name}: ${t(`choice.word.${choice}`)}`}
            />
          );
        })}
        {centre !== undefined && (
          <text className="g-hemicycle__centre" x={0} y={-UNIT * 0.06} textAnchor="middle">
            {centre}
          </text>
        )}
      </svg>
      {showLegend && (
        <figcaption>
          <ul className="g-hemicycle__legend">
            {told.map((choice) => (
              <li key={choice}>
                <SeatSwatch choice={choice} />
                <span>{t('result.legend', { word: t(`choice.word.${choice}`), number: countOf(tally, choice) })}</span>
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}

/** The pattern of a choice beside its word. */
export function SeatSwatch({ choice }: { readonly choice: SeatChoice }) {
  const patterns = useId().replace(/[^a-zA-Z0-9]/g, '');
  return (
    <svg className="g-seat-swatch" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <SeatPatterns prefix={patterns} r={10} />
      <SeatShape choice={choice} x={0} y={0} r={10} patterns={patterns} />
    </svg>
  );
}

/** Names per choice, faction by faction, so that neighbours in the picture belong together. */
function namesByChoice(roll: readonly RollLine[] | null): Record<SeatChoice, string[]> {
  const names: Record<SeatChoice, string[]> = {
    yes: [],
    no: [],
    abstain: [],
    blank: [],
    invalid: [],
    conflicted: [],
    'not-voting': [],
    'without-vote': [],
    absent: [],
  };
  for (const { lines } of byFaction(roll ?? [])) for (const { choice, name } of lines) names[choice].push(name);
  return names;
}
