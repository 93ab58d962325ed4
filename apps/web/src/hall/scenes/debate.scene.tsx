import { adoptedUnits, findItem, initialState, mergedText, type MeetingState } from '@gremia/meeting';
import { markAmendment, type MarkedPoint } from '@gremia/resolution';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { Paged } from '../../ui/fit/paged';
import { HallText } from '../hall-text';
import type { HallSceneOf } from '../scene-of';
import { ItemHead, notInTitle } from './item-head';

/** Never larger than the text that they are about. */
const LESS = 0.8;

interface DebateSceneProps {
  readonly scene: HallSceneOf<'debate'>;
  readonly state: MeetingState;
}

/** A paper is debated: what it says as it stands now, and which amendments are on the table. */
export function DebateScene({ scene: { item, itemId, amendments }, state }: DebateSceneProps): ReactElement {
  const { t } = useTranslation('hall');
  const marked = useTextNow(state, itemId);
  return (
    <div className="hall-scene">
      <ItemHead item={item} large={amendments.length === 0} />
      <div className={`hall-debate${amendments.length === 0 ? '' : ' hall-debate--two'}`}>
        <HallText marked={marked} onlyChanged={false} paperNumber={item.paperNumber} />
        {amendments.length > 0 && (
          <Paged label={t('amendments')} pageOf={(page, pages) => t('page', { page, pages })} most={LESS}>
            <ul className="hall-list">
              {amendments.map(({ id, no, title, originators }) => (
                <li key={id}>
                  <strong>{no}</strong> {keepTogether(title)} <Movers names={notInTitle(originators, title)} />
                </li>
              ))}
            </ul>
          </Paged>
        )}
      </div>
    </div>
  );
}

function Movers({ names }: { readonly names: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('hall');
  return names.length === 0 ? null : <span className="hall-list__by">{t('by', { names: names.join(', ') })}</span>;
}

/** The proposal with what has been adopted so far; worked out anew only when the item or its votes have changed. */
function useTextNow(state: MeetingState, itemId: string): readonly MarkedPoint[] {
  const { votes } = state;
  const item = findItem(state, itemId);
  return useMemo(() => {
    if (item === null) return [];
    const meeting = { ...initialState, items: [item], votes };
    return markAmendment(mergedText(meeting, item, adoptedUnits(meeting, item))?.points ?? [], []);
  }, [item, votes]);
}
