import { render, screen } from '@testing-library/react';
import { amendment, itemText, TestCouncil, TEXT } from '../../../../libs/meeting/src/testing/council';
import { ResultsSoFar } from './results-so-far';

const amended = (): TestCouncil =>
  new TestCouncil({
    items: [
      { itemId: 'i1', text: itemText({ amendments: [amendment('a', '0013/26', TEXT.replace('2030', '2029'))] }) },
    ],
  })
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' });

describe('the results so far', () => {
  it('name what was taken over without a vote', () => {
    const council = amended();
    const [unit] = council.state.items[0]?.text?.amendments[0]?.units ?? [];
    council.do({ kind: 'take-over-unit', itemId: 'i1', unitId: unit?.id ?? '' });
    render(<ResultsSoFar state={council.state} except={null} />);
    expect(screen.getByText(/^Ö 1: .*0013\/26.* – übernommen, ohne Abstimmung$/u)).toBeVisible();
  });

  it('do not say that nothing was decided under a result that stands above them', () => {
    const council = amended()
      .open('v1', { kind: 'main', leaveOpen: true })
      .cast('v1', 20, 10)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true });
    const { rerender } = render(<ResultsSoFar state={council.state} except="v1" />);
    expect(screen.getByText('Vorher ist nichts entschieden worden.')).toBeVisible();
    rerender(<ResultsSoFar state={amended().state} except={null} />);
    expect(screen.getByText('Bisher ist nichts entschieden.')).toBeVisible();
  });
});
