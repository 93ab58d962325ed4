import { render, screen } from '@testing-library/react';
import { member } from '../../../../libs/meeting/src/testing/council';
import { LiveCouncil } from '../testing/live-council';
import { VoteResult } from './vote-result';

/** A vote by show of hands, then one on devices, as in most evenings. */
function heldBoth(): LiveCouncil {
  const live = new LiveCouncil(member(3));
  live.happens((council) => {
    const subject = { kind: 'free', question: 'Gilt das?' } as const;
    council.convened(30).do({ kind: 'call-item', itemId: 'i1' });
    council.do({ kind: 'open-vote', voteId: 'hands', itemId: 'i1', subject, procedure: 'show-of-hands' });
    council.do({ kind: 'close-vote', voteId: 'hands', count: { yes: 20, no: 5, abstain: 5 } });
    council.do({ kind: 'announce-result', voteId: 'hands', carried: true });
    council.open('devices').cast('devices', 20, 10).do({ kind: 'close-vote', voteId: 'devices' });
    return council;
  });
  return live;
}

describe('the latest result', () => {
  it('gives way to that of a vote that was held in another way, in front of somebody with a seat', () => {
    const { state } = heldBoth().council;
    const shown = (voteId: string) => {
      const vote = state.votes[voteId];
      if (vote === undefined) throw new Error('there is no vote');
      return <VoteResult state={state} vote={vote} personId="m3" />;
    };
    const { rerender } = render(shown('hands'));
    expect(screen.queryByText(/^Ihre Stimme/u)).toBeNull();
    rerender(shown('devices'));
    expect(screen.getByText('Ihre Stimme: Ja')).toBeVisible();
    rerender(shown('hands'));
    expect(screen.queryByText(/^Ihre Stimme/u)).toBeNull();
  });
});
