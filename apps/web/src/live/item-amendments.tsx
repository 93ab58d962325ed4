import {
  amendmentsOf,
  textChangedBy,
  unitsOf,
  type ItemState,
  type LaidAmendment,
  type MeetingState,
  type UnitView,
} from '@gremia/meeting';
import { markAmendment, unlessBroken, type Point } from '@gremia/resolution';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';

interface ItemAmendmentsProps {
  readonly state: MeetingState;
  readonly item: ItemState;
  /** Buttons of the desk beside a unit. */
  readonly actions?: (unit: UnitView) => ReactNode;
  /** What the desk says below a unit. */
  readonly note?: (unit: UnitView) => ReactNode;
  /** What the desk can do with an amendment as a whole. */
  readonly below?: (amendmentId: string) => ReactNode;
}

const LOOK = {
  open: 'info',
  adopted: 'success',
  'taken-over': 'success',
  rejected: 'neutral',
  settled: 'neutral',
} as const;

/** The amendments of an item: each with its marked text, and point by point what became of it. */
export function ItemAmendments({ state, item, actions, note, below }: ItemAmendmentsProps): ReactElement | null {
  const { t } = useTranslation('live');
  const units = unitsOf(state, item.itemId);
  const { text } = item;
  if (units.length === 0 || text === null) return null;
  return (
    <div>
      <h3 className="g-h3">{t('item.amendments')}</h3>
      {amendmentsOf(state, item).map((amendment) => (
        <article key={amendment.id} className={amendment.amends ? 'g-amendment g-amendment--sub' : 'g-amendment'}>
          <h4 className="g-h4">
            {amendment.title.includes(amendment.no) ? amendment.title : `${amendment.no} ${amendment.title}`}
          </h4>
          {amendment.amends && (
            <p className="g-muted g-small">{t('item.amends', { no: numberOf(text.amendments, amendment.amends) })}</p>
          )}
          <ul className="g-units">
            {units
              .filter(({ amendmentId }) => amendmentId === amendment.id)
              .map((unit) => (
                <li key={unit.unitId} className="g-units__unit">
                  <span>{unit.label}</span>
                  <span className="g-row">
                    {unit.outdated && unit.state === 'open' ? (
                      <Badge kind="warning">{t('unit.outdated')}</Badge>
                    ) : (
                      <Badge kind={LOOK[unit.state]}>{t(`unit.${unit.state}`)}</Badge>
                    )}
                    {actions?.(unit)}
                  </span>
                  {note?.(unit)}
                </li>
              ))}
          </ul>
          {amendment.outdated === true && <p className="g-muted g-small">{t('item.outdated')}</p>}
          {below?.(amendment.id)}
          <AmendmentMarks base={amendment.madeFor ?? textChangedBy(state, item, amendment)} amendment={amendment} />
        </article>
      ))}
    </div>
  );
}

const numberOf = (amendments: readonly LaidAmendment[], id: string): string =>
  amendments.find((amendment) => amendment.id === id)?.no ?? '';

/** The marked text, worked out only when somebody opens it. */
function AmendmentMarks({
  base,
  amendment,
}: {
  readonly base: readonly Point[] | null;
  readonly amendment: LaidAmendment;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const [open, setOpen] = useState(false);
  if (base === null) return null;
  // null also where the amendment was made for another version of the text.
  const marked = open ? unlessBroken(() => markAmendment(base, amendment.ops)) : null;
  return (
    <details className="g-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('item.showChanges')}</summary>
      {marked !== null && (
        <MarkedTextWithSwitch points={marked} legend={t('item.viewOf', { no: amendment.no })} startOnlyChanged />
      )}
      {open && marked === null && <p className="kern-body">{t('item.baseChanged')}</p>}
    </details>
  );
}
