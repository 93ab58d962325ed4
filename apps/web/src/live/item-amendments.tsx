import { unitsOf, type ItemState, type ItemText, type MeetingState, type UnitView } from '@gremia/meeting';
import { markAmendment, type Point } from '@gremia/resolution';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';

interface ItemAmendmentsProps {
  readonly state: MeetingState;
  readonly item: ItemState;
  /** Buttons of the cockpit beside a unit. */
  readonly actions?: (unit: UnitView) => ReactNode;
  /** What the cockpit says below a unit. */
  readonly note?: (unit: UnitView) => ReactNode;
}

const LOOK = { open: 'info', adopted: 'success', 'taken-over': 'success', rejected: 'neutral', settled: 'neutral' } as const;

/** The amendments of an item: each with its marked text, and point by point what became of it. */
export function ItemAmendments({ state, item, actions, note }: ItemAmendmentsProps): ReactElement | null {
  const { t } = useTranslation('live');
  const units = unitsOf(state, item.itemId);
  const { text } = item;
  if (units.length === 0 || text === null) return null;
  return (
    <div>
      <h3 className="g-h3">{t('item.amendments')}</h3>
      {text.amendments.map((amendment) => (
        <article key={amendment.id} className="g-amendment">
          <h4 className="g-h4">{amendment.title.includes(amendment.no) ? amendment.title : `${amendment.no} ${amendment.title}`}</h4>
          <ul className="g-units">
            {units
              .filter(({ amendmentId }) => amendmentId === amendment.id)
              .map((unit) => (
                <li key={unit.unitId} className="g-units__unit">
                  <span>{unit.label}</span>
                  <span className="g-row">
                    <Badge kind={LOOK[unit.state]}>{t(`unit.${unit.state}`)}</Badge>
                    {actions?.(unit)}
                  </span>
                  {note?.(unit)}
                </li>
              ))}
          </ul>
          {text.base !== null && <AmendmentMarks base={text.base} amendment={amendment} />}
        </article>
      ))}
    </div>
  );
}

/** The marked text, worked out only when somebody opens it. */
function AmendmentMarks({ base, amendment }: { readonly base: readonly Point[]; readonly amendment: ItemText['amendments'][number] }): ReactElement {
  const { t } = useTranslation('live');
  const [open, setOpen] = useState(false);
  return (
    <details className="g-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('item.showChanges')}</summary>
      {open && <MarkedTextWithSwitch points={markAmendment(base, amendment.ops)} legend={t('item.viewOf', { no: amendment.no })} startOnlyChanged />}
    </details>
  );
}
