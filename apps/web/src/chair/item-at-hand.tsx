import { findItem, titleOf, type DeskStep } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { AlternativesList } from '../live/alternatives/alternatives-list';
import { ItemText } from '../live/item-text';
import type { LiveMeeting } from '../live/use-meeting';
import { Section } from '../ui/section';
import { DropAlternativesForm } from './alternatives/drop-alternatives-form';
import { stepShowsText } from './step/step-text';
import { ElectionPanel } from './election/election-panel';
import { PointsPanel } from './units/points-panel';
import { UnitsPanel } from './units/units-panel';

interface ItemAtHandProps {
  readonly meeting: LiveMeeting;
  readonly step: DeskStep;
}

/** The item at hand: its text, unless the step shows it already, and its amendments. */
export function ItemAtHand({ meeting, step }: ItemAtHandProps): ReactElement | null {
  const { state, personId } = meeting;
  const item = findItem(state, state.currentItemId);
  if (item === null) return null;
  return (
    <Section title={`${item.number} ${titleOf(item)}`}>
      {!stepShowsText(state, step) && <ItemText state={state} item={item} personId={personId} withUnits={false} />}
      <ElectionPanel key={`election ${item.itemId}`} meeting={meeting} item={item} />
      <AlternativesList
        state={state}
        itemId={item.itemId}
        acts={({ alternativesId, over }) =>
          !over &&
          state.currentVoteId === null && (
            <DropAlternativesForm
              key={alternativesId}
              meeting={meeting}
              itemId={item.itemId}
              alternativesId={alternativesId}
            />
          )
        }
      />
      <PointsPanel key={`points ${item.itemId}`} meeting={meeting} item={item} />
      <UnitsPanel key={item.itemId} meeting={meeting} item={item} />
    </Section>
  );
}
