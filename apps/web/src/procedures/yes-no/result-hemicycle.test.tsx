import { keepTogether } from '../../i18n/keep-together';
import { plain } from '../../testing/plain-blanks';
import type { Tally } from '@gremia/rules';
import { render, screen, within } from '@testing-library/react';
import { ResultHemicycle } from './result-hemicycle';
import { hemicycleOf } from '../../ui/hemicycle.layout';
import { TallyTable } from './tally-table';
import { TallyRoll } from './tally-table.roll';
import { choicesOf, countOf, seatsOf } from './tally-table.choices';

const tally: Tally = { yes: 33, no: 1, abstain: 5, conflicted: 2, notVoting: 3, absent: 7 };

describe('hemicycleOf', () => {
  it.each([1, 2, 3, 5, 6, 9, 14, 17, 25, 40, 51, 60, 100, 184])(
    'places %i seats without collision and inside the half disc',
    (count) => {
      const { seats, seatRadius } = hemicycleOf(count);
      expect(seats).toHaveLength(count);
      for (const [index, a] of seats.entries()) {
        expect(a.y).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.hypot(a.x, a.y)).toBeLessThanOrEqual(1 + 1e-9);
        for (const b of seats.slice(index + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * seatRadius);
      }
    },
  );

  it('has nothing to place for an empty body', () => {
    expect(hemicycleOf(0).seats).toEqual([]);
  });

  it('goes from left to right, so that a choice forms a block', () => {
    const { seats } = hemicycleOf(51);
    expect(seats[0]?.x).toBeLessThan(0);
    expect(seats.at(-1)?.x).toBeGreaterThan(0);
  });
});

describe('ResultHemicycle beside TallyTable', () => {
  it('draws as many seats per choice as the table counts', () => {
    render(
      <>
        <ResultHemicycle tally={tally} />
        <TallyTable tally={tally} caption="Auszählung" />
      </>,
    );
    const picture = screen.getByRole('img');
    const table = screen.getByRole('table', { name: 'Auszählung' });
    const words = {
      yes: 'Ja',
      no: 'Nein',
      abstain: 'Enthaltung',
      conflicted: 'Befangen',
      'not-voting': 'Nicht abgestimmt',
      'without-vote': 'Ohne Stimmrecht',
      absent: 'Abwesend',
      blank: 'Unbeschrieben',
      invalid: 'Ungültig',
    };
    for (const choice of choicesOf(tally)) {
      const row = within(table).getByRole('rowheader', { name: words[choice] }).closest('tr');
      const counted = row?.querySelector('td')?.textContent;
      expect(picture.querySelectorAll(`[data-choice="${choice}"]`)).toHaveLength(Number(counted));
      expect(Number(counted)).toBe(countOf(tally, choice));
    }
    expect(within(table).getByRole('rowheader', { name: 'Sitze' }).closest('tr')).toHaveTextContent(
      String(seatsOf(tally)),
    );
  });

  it('says the whole result in its accessible name', () => {
    render(<ResultHemicycle tally={tally} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      keepTogether(
        'Sitzverteilung der Abstimmung, 51 Sitze: 33 Ja, 1 Nein, 5 Enthaltungen, 2 befangen, 3 ohne Stimmabgabe, 7 ' +
          'abwesend.',
      ),
    );
  });

  it('tells the choices apart by shape, not by colour alone', () => {
    render(<ResultHemicycle tally={tally} showLegend={false} />);
    const seat = (choice: string): Element | null =>
      screen.getByRole('img').querySelector(`[data-choice="${choice}"] circle`);
    const fills = ['no', 'abstain', 'conflicted'].map((choice) => seat(choice)?.getAttribute('fill'));
    expect(new Set(fills).size).toBe(3);
    for (const fill of fills) expect(fill).toMatch(/^url\(#/);
    expect(screen.getByRole('img').querySelectorAll('[data-choice="conflicted"] circle')).toHaveLength(4);
  });
});

describe('TallyRoll', () => {
  it('groups the roll by faction, the largest first, with its counts, by the roll', () => {
    render(
      <TallyRoll
        caption="Wer hat wie abgestimmt?"
        roll={[
          { personId: '1', name: 'Zoe Adler', faction: 'Blau', choice: 'yes' },
          { personId: '2', name: 'Ada Zander', faction: 'Blau', choice: 'no' },
          { personId: '3', name: 'Ole Ost', faction: null, choice: 'absent' },
          { personId: '4', name: 'Kim Kurz', faction: 'Gelb', choice: 'abstain' },
        ]}
      />,
    );
    const tables = screen.getAllByRole('table', { hidden: true });
    expect(tables.map((table) => plain(table.querySelector('caption')?.textContent))).toEqual([
      'Blau 1 Ja, 1 Nein',
      'Gelb 1 Enthaltung',
      'ohne Fraktion 1 abwesend',
    ]);
    expect(
      within(tables[0] as HTMLElement)
        .getAllByRole('rowheader', { hidden: true })
        .map((cell) => cell.textContent),
    ).toEqual(['Zoe Adler', 'Ada Zander']);
  });
});
