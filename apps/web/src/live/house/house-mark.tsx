import type { ReactElement } from 'react';
import type { HouseSeatKind } from './house-seats';

/** What is drawn inside a seat. The shape tells the kinds apart; colour is only in addition. */
const INNER: Record<HouseSeatKind, ReactElement | null> = {
  present: <circle className="g-house-mark__ink" r="4.5" />,
  remote: <circle className="g-house-mark__line" r="5" />,
  circular: <circle className="g-house-mark__line" r="5" />,
  voted: <path className="g-house-mark__light" d="M-4.5 0.5l3.2 3.2L4.8 -3.4" />,
  handed: <path className="g-house-mark__line" d="M-3.5 -5H3.5V5H-3.5Z" />,
  unentitled: <path className="g-house-mark__line" d="M-4 0H4" />,
  conflicted: <path className="g-house-mark__line" d="M-6.5 6.5L6.5 -6.5M-7 0L0 -7M0 7L7 0" />,
  absent: null,
};

/** The sign of a seat, ten units from its centre to its edge. */
export const HouseMark = ({ kind }: { readonly kind: HouseSeatKind }): ReactElement => (
  <g className={`g-house-mark g-house-mark--${kind}`}>
    <circle className="g-house-mark__seat" r="9" />
    {INNER[kind]}
  </g>
);
