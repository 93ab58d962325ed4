import fc from 'fast-check';
import { hashInput } from '../points/print';
import { composed } from './composed';
import { tokenize } from './tokens';

const letters = fc.constantFrom('a', 'u', 'Z', ' ', 'ü', '\u0301', '\u0308', '\u0323', '𝒜', '가', 'ᄀ', 'ᅡ');

describe('composed', () => {
  it('composes as Unicode does', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        expect(composed(text)).toBe(text.normalize('NFC'));
      }),
    );
  });

  /** The standard algorithm takes a minute for each of these; the runner's own time limit is the check. */
  it.each([
    { case: 'marks that have to be put in order', text: `a${'\u0301\u0323'.repeat(120_000)}` },
    { case: 'nothing but marks', text: '\u0323\u0301'.repeat(120_000) },
  ])('leaves $case alone', ({ text }) => {
    const once = composed(text);
    expect(once.length === text.length && composed(once) === once).toBe(true);
    expect(tokenize(text).length).toBeGreaterThan(0);
    const hashed = hashInput([{ id: 'p1', scheme: '01', body: [{ t: 'text', s: text }], children: [] }]);
    expect(hashed.startsWith('01\t')).toBe(true);
  });
});
