import { agreementOn, type AgreedWording, type ItemState, type MeetingState } from '@gremia/meeting';
import { markAmendment } from '@gremia/resolution';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedText } from '../resolution-text/marked-text';

interface AgreedWordingsProps {
  readonly state: MeetingState;
  readonly item: ItemState;
  /** Buttons of the desk; `name` says which agreement they are about. */
  readonly actions?: (agreed: AgreedWording, name: string) => ReactNode;
}

/** Where the movers of changes that exclude each other have agreed on one wording: what it changes, and who agreed. */
export function AgreedWordings({ state, item, actions }: AgreedWordingsProps): ReactElement | null {
  const { t } = useTranslation('live');
  if (item.settlements.length === 0) return null;
  return (
    <div>
      <h3 className="g-h3">{t('agreed.heading')}</h3>
      {item.settlements.map((agreed) => {
        const name = t('agreed.name', { name: agreementOn(state, item, agreed.units) ?? agreed.label });
        return (
          <article key={agreed.id} className="g-amendment">
            <h4 className="g-h4">{name}</h4>
            {agreed.note !== '' && <p>{agreed.note}</p>}
            <MarkedText points={markAmendment(item.text?.base ?? [], agreed.ops)} onlyChanged />
            {actions?.(agreed, name)}
          </article>
        );
      })}
    </div>
  );
}
