import fc from 'fast-check';
import { addToPart, droppedAt, partOf, placeInPart, switchPart } from './agenda-parts';

const item = (id: string, isPublic = true, plannedMinutes: number | null = null) => ({
  id,
  public: isPublic,
  plannedMinutes,
});
const ids = (items: readonly { readonly id: string }[]): string => items.map(({ id }) => id).join(' ');

const AGENDA = [item('a'), item('b'), item('c'), item('n', false), item('m', false)];

describe('an agenda in its two parts', () => {
  it.each([
    { id: 'c', to: 0, order: 'c a b n m' },
    { id: 'a', to: 2, order: 'b c a n m' },
    { id: 'a', to: 99, order: 'b c a n m' },
    { id: 'm', to: 0, order: 'a b c m n' },
    { id: 'b', to: -1, order: 'b a c n m' },
    { id: 'unknown', to: 0, order: 'a b c n m' },
  ])('puts $id at place $to of its part', ({ id, to, order }) => expect(ids(placeInPart(AGENDA, id, to))).toBe(order));

  it('leaves the other part where it is, even between', () => {
    expect(ids(placeInPart([item('a'), item('n', false), item('b')], 'b', 0))).toBe('b n a');
  });

  it('adds at the end of the part, and takes a switched item there', () => {
    expect(ids(addToPart(AGENDA, item('d')))).toBe('a b c d n m');
    expect(ids(addToPart(AGENDA, item('o', false)))).toBe('a b c n m o');
    expect(ids(addToPart([item('n', false)], item('a')))).toBe('a n');
    const switched = switchPart(AGENDA, 'a');
    expect(ids(switched)).toBe('b c n m a');
    expect(partOf(switched, false).map(({ id }) => id)).toEqual(['n', 'm', 'a']);
  });

  it('drops beside items of the same part alone', () => {
    expect(droppedAt(AGENDA, 'a', { row: 'c', side: 'after' })).toBe(2);
    expect(droppedAt(AGENDA, 'a', { row: 'c', side: 'before' })).toBe(1);
    expect(droppedAt(AGENDA, 'c', { row: 'a', side: 'before' })).toBe(0);
    expect(droppedAt(AGENDA, 'a', { row: 'b', side: 'before' })).toBeNull();
    expect(droppedAt(AGENDA, 'a', { row: 'n', side: 'before' })).toBeNull();
  });

  it('loses no item, and moves none to the other part', () => {
    const agendas = fc.uniqueArray(fc.record({ id: fc.string(), public: fc.boolean() }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(agendas, fc.nat(), fc.integer({ min: -3, max: 30 }), (given, which, to) => {
        const items = given.map((each) => item(each.id, each.public));
        const moved = placeInPart(items, items[which % Math.max(items.length, 1)]?.id ?? '', to);
        expect(new Set(moved)).toEqual(new Set(items));
        expect(moved.map((each) => each.public)).toEqual(items.map((each) => each.public));
      }),
    );
  });
});
