import fc from 'fast-check';
import { agendaChanges, type KnownItem } from './agenda-changes';
import { agendaNumbers } from './agenda-numbers';

const item = (id: string, over: Partial<KnownItem> = {}): KnownItem => ({
  id,
  number: '',
  title: `Punkt ${id}`,
  neutralTitle: 'Nichtöffentlicher Tagesordnungspunkt',
  public: true,
  paperId: null,
  ...over,
});

describe('the numbers of an agenda', () => {
  it('follow from the order as long as nobody knows them', () => {
    expect(agendaNumbers([item('a'), item('b', { public: false }), item('c')])).toEqual(['Ö 1', 'N 1', 'Ö 2']);
  });

  it('stay with their items once they are known; new items get numbers that were never given', () => {
    const known = {
      byItem: new Map([
        ['a', 'Ö 1'],
        ['b', 'Ö 2'],
        ['c', 'N 1'],
      ]),
      dropped: ['Ö 3'],
    };
    expect(agendaNumbers([item('new'), item('b'), item('a'), item('c', { public: false })], known)).toEqual([
      'Ö 4',
      'Ö 2',
      'Ö 1',
      'N 1',
    ]);
  });

  it('change when an item moves into the other part', () => {
    const known = {
      byItem: new Map([
        ['a', 'Ö 1'],
        ['c', 'N 1'],
      ]),
      dropped: [],
    };
    expect(agendaNumbers([item('a', { public: false }), item('c', { public: false })], known)).toEqual(['N 2', 'N 1']);
  });

  it('are never given twice', () => {
    const agenda = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), public: fc.boolean() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(agenda, agenda, (first, second) => {
        const numbers = agendaNumbers(first);
        const byItem = new Map(first.map(({ id }, index) => [id, numbers[index] ?? '']));
        const gone = first
          .filter(({ id }) => !second.some((other) => other.id === id))
          .map(({ id }) => byItem.get(id) ?? '');
        const next = agendaNumbers(second, { byItem, dropped: [] });
        expect(new Set(next).size).toBe(next.length);
        expect(next.filter((number) => gone.includes(number))).toEqual([]);
      }),
    );
  });
});

describe('the changes of a known agenda', () => {
  const [a, b, c] = [item('a'), item('b'), item('c')];
  const told = (before: readonly KnownItem[], after: readonly KnownItem[]) =>
    agendaChanges(before, after).map(({ what, item: { id } }) => `${what} ${id}`);

  it.each([
    ['nothing', [a, b], [a, b], []],
    ['an item more', [a, b], [a, c, b], ['added c']],
    ['an item less', [a, b, c], [a, c], ['dropped b']],
    ['another order, told with the fewest items', [a, b, c], [c, a, b], ['reordered c']],
    ['another title', [a], [item('a', { title: 'Anders' })], ['retitled a']],
    [
      'the same title, its umlauts stored in another way',
      [item('a', { title: 'Bu\u0308hne' })],
      [item('a', { title: 'Bühne' })],
      [],
    ],
    ['a paper', [a], [item('a', { paperId: 'p' })], ['paper a']],
    ['no longer public', [a], [item('a', { public: false })], ['closed a']],
    ['public', [item('a', { public: false })], [a], ['opened a']],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});
