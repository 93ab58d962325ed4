import type { MinutesDocument, MinutesItem } from '@gremia/contracts';
import { outlineOf, placeAt, placeBeside, type Current } from './outline';

const item = (itemId: string, number: string, title: string): MinutesItem =>
  ({ itemId, number, title }) as unknown as MinutesItem;
const documentWith = (...items: readonly MinutesItem[]): MinutesDocument => ({ items }) as unknown as MinutesDocument;
const minutes = (nonPublic: MinutesDocument | null): Current =>
  ({
    public: documentWith(item('a', 'Ö 1', 'Spielplatz'), item('b', 'Ö 10', 'Wehr')),
    nonPublic,
  }) as unknown as Current;

const marked = (current: Current, remarks: Record<string, string>, missing: readonly string[] = []) =>
  outlineOf(current, remarks, missing).map(
    (place) => `${place.key}${place.remarked ? ' remarked' : ''}${place.missing ? ' missing' : ''}`,
  );

describe('outlineOf', () => {
  it('has the head, each item and the end, with what was remarked there', () => {
    expect(marked(minutes(null), { b: 'Es regnet.', closing: ' ' })).toEqual(['kopf', 'a', 'b remarked', 'abschluss']);
  });

  it('has the parts of the non-public document after those of the public one', () => {
    const both = minutes(documentWith(item('n', 'N 1', 'Kauf')));
    expect(marked(both, { n: 'Ruhig.' })).toEqual([
      ...['kopf', 'a', 'b', 'abschluss'],
      ...['kopf-nichtoeffentlich', 'n-nichtoeffentlich remarked', 'abschluss-nichtoeffentlich'],
    ]);
  });

  it('marks the item that a gap names, and the head for what names none', () => {
    const gap = 'nicht wiederholte Abstimmung zu Ö 10 „Wehr“';
    expect(marked(minutes(null), {}, [gap])).toEqual(['kopf', 'a', 'b missing', 'abschluss']);
    expect(marked(minutes(null), {}, ['Name der Schriftführung'])).toEqual(['kopf missing', 'a', 'b', 'abschluss']);
  });

  it('marks the head that has the names, where the whole meeting was not public', () => {
    const closed = { ...minutes(documentWith(item('n', 'N 1', 'Kauf'))), public: documentWith() };
    expect(marked(closed, {}, ['Ort'])).toContain('kopf-nichtoeffentlich missing');
    expect(marked(closed, {}, ['Ort'])).toContain('kopf');
  });
});

describe('the way through the outline', () => {
  const places = outlineOf(minutes(null), {}, []);

  it.each([
    { asked: 'b', opens: 'b' },
    { asked: undefined, opens: 'kopf' },
    { asked: 'taken-off', opens: 'kopf' },
  ])('opens $opens for $asked', ({ asked, opens }) => expect(placeAt(places, asked)?.key).toBe(opens));

  it('ends at both ends', () => {
    const [head, first] = places;
    if (head === undefined || first === undefined) throw new Error('there is no outline');
    expect(placeBeside(places, head, -1)).toBeUndefined();
    expect(placeBeside(places, head, 1)).toBe(first);
    expect(placeBeside(places, first, -1)).toBe(head);
    expect(placeBeside(places, placeAt(places, 'abschluss') ?? head, 1)).toBeUndefined();
  });
});
