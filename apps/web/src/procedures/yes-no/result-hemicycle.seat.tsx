import type { SeatChoice } from './tally-table.choices';

interface SeatShapeProps {
  readonly choice: SeatChoice;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Prefix of the pattern ids of this drawing. */
  readonly patterns: string;
  readonly label?: string | undefined;
}

/** One seat. The pattern tells the choice; colour is only in addition. */
export function SeatShape({ choice, x, y, r, patterns, label }: SeatShapeProps) {
  const fill =
    choice === 'no' || choice === 'abstain' || choice === 'conflicted' ? `url(#${patterns}-${choice})` : undefined;
  return (
    <g className={`g-seat g-seat--${choice}`} data-choice={choice}>
      {label !== undefined && <title>{label}</title>}
      <circle cx={x} cy={y} r={r} fill={fill} />
      {choice === 'blank' && <circle className="g-seat__ring" cx={x} cy={y} r={r * 0.3} />}
      {choice === 'without-vote' && (
        <path className="g-seat-ink" d={`M${x - r * 0.45} ${y}h${r * 0.9}`} strokeWidth={r * 0.25} />
      )}
      {choice === 'invalid' && <path className="g-seat-ink" d={crossAt(x, y, r * 0.45)} strokeWidth={r * 0.2} />}
      {choice === 'conflicted' && <circle className="g-seat__ring" cx={x} cy={y} r={r * 0.55} />}
    </g>
  );
}

const crossAt = (x: number, y: number, half: number): string =>
  `M${x - half} ${y - half}l${2 * half} ${2 * half}M${x + half} ${y - half}l${-2 * half} ${2 * half}`;

/** Cross-hatch, dots and diagonals, as fine as the seats are small. */
export function SeatPatterns({ prefix, r }: { readonly prefix: string; readonly r: number }) {
  const step = r * 0.62;
  return (
    <defs>
      <pattern
        id={`${prefix}-no`}
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="g-seat-ground" width={step} height={step} />
        <path className="g-seat-ink" d={`M0 0H${step}M0 0V${step}`} strokeWidth={step * 0.62} />
      </pattern>
      <pattern id={`${prefix}-abstain`} width={step} height={step} patternUnits="userSpaceOnUse">
        <rect className="g-seat-ground" width={step} height={step} />
        <circle className="g-seat-dot" cx={step / 2} cy={step / 2} r={step * 0.24} />
      </pattern>
      <pattern
        id={`${prefix}-conflicted`}
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="g-seat-ground" width={step} height={step} />
        <path className="g-seat-ink" d={`M0 0V${step}`} strokeWidth={step * 0.5} />
      </pattern>
    </defs>
  );
}
