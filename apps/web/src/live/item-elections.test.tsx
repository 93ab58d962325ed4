import { findItem } from '@gremia/meeting';
import { render, screen } from '@testing-library/react';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { ElectionNow, PastElections } from './item-elections';

const START = { kind: 'start-election', itemId: 'i1', electionId: 'w1', office: 'Vorsitz', places: 1 } as const;

/** What members read of an election on an item without any paper. */
function shown(council: TestCouncil): HTMLElement {
  const item = findItem(council.state, 'i1');
  if (item === null) throw new Error('no item');
  return render(
    <>
      <section aria-label="jetzt">
        <ElectionNow state={council.state} item={item} />
      </section>
      <section aria-label="vorbei">
        <PastElections state={council.state} item={item} />
      </section>
    </>,
  ).container;
}

const council = (): TestCouncil =>
  new TestCouncil({ items: [{ itemId: 'i1', text: { base: null, paperNumber: null } }] })
    .convened(30)
    .do({ kind: 'call-item', itemId: 'i1' });

describe('an election as members follow it', () => {
  it('is shown as soon as it is begun, before anybody is proposed', () => {
    shown(council().do(START));
    expect(screen.getByRole('region', { name: 'jetzt' })).toHaveTextContent('Wahl: Vorsitz');
    expect(screen.getByText('Vorschläge werden gesammelt.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'vorbei' })).toBeEmptyDOMElement();
  });

  it('is among what is over once it is broken off', () => {
    shown(council().do(START).do({ kind: 'break-off-election', itemId: 'i1', electionId: 'w1', reason: 'Vertagt' }));
    expect(screen.getByRole('region', { name: 'jetzt' })).toBeEmptyDOMElement();
    expect(screen.getByRole('region', { name: 'vorbei' })).toHaveTextContent('Die Wahl ist beendet');
  });
});
