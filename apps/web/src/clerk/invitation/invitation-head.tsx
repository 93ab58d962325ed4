import { letterheadRoutes } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address';
import { useMunicipality } from '../../api/bodies';
import { useLetterhead } from '../../api/letterhead';

/** Arms, municipality and office, as they stand at the head of minutes. */
export function InvitationHead(): ReactElement {
  const name = useMunicipality().data?.name ?? '';
  const letterhead = useLetterhead().data?.letterhead ?? null;
  return (
    <header className="g-letter__head">
      {letterhead !== null && letterhead.arms !== null && (
        <img
          className="clerk-arms"
          src={`${addressOf(letterheadRoutes.arms, {})}?v=${letterhead.no}`}
          alt={letterhead.arms.text}
        />
      )}
      <address className="g-letter__sender">
        <strong>{name}</strong>
        {letterhead !== null && <span className="g-letter__address">{letterhead.address}</span>}
      </address>
    </header>
  );
}
