import fc from 'fast-check';
import { hashInput } from '../points/print';
import { composed, isVisible, withoutControls } from './composed';
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

describe('what does something instead of being seen', () => {
  it.each([
    { case: 'a direction turned around', text: 'höchstens \u202e01\u202c Euro', kept: 'höchstens 01 Euro' },
    { case: 'a part set apart, as messengers copy it', text: 'Von \u2068Ida\u2069', kept: 'Von Ida' },
    { case: 'a bell and an escape', text: 'a\u0007b\u001b[31mc', kept: 'ab[31mc' },
    { case: 'line breaks of every kind', text: 'a\r\nb\rc\u2028d\u000be\u0085f', kept: 'a\nb\nc\nd\ne\nf' },
    { case: 'Arabic with its marks', text: 'مرحبا \u200f(1)', kept: 'مرحبا \u200f(1)' },
    { case: 'letters joined by intent', text: '👩\u200d🦽 a\tb', kept: '👩\u200d🦽 a\tb' },
  ])('falls away: $case', ({ text, kept }) => {
    expect(withoutControls(text)).toBe(kept);
  });

  it.each(['\u200b', '\u00ad\u2060', '\u3164', '\u2800 ', '\ufeff', ' \n'])('is no text by itself: %j', (text) => {
    expect(isVisible(text)).toBe(false);
  });

  it.each(['.', 'ü', '字', '🚲', 'ﷺ'])('is not %s', (text) => {
    expect(isVisible(text)).toBe(true);
  });
});
