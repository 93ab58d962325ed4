import { arrivingOf, isBeside } from './arriving-of';
import type { KnownSign } from './reach.repository';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 29, 17, 0, seconds));
const NOW = at(600);
const sign = (more: Partial<KnownSign> = {}): KnownSign => ({
  person_id: 'a',
  heard_at: at(598),
  watches_at: at(598),
  seen_at: at(598),
  listens_at: at(598),
  line_at: at(100),
  sound_at: at(105),
  connected: true,
  ...more,
});
const CALL = { since: at(10), isWatched: true, isListenedTo: true };

describe('what arrives of somebody who is connected', () => {
  it.each([
    { case: 'everything', with: {}, is: { line: true, picture: true, sound: true } },
    {
      case: 'no sign for more than ten seconds',
      with: { heard_at: at(589) },
      is: { line: false, picture: null, sound: null },
    },
    { case: 'a sign ten seconds ago', with: { heard_at: at(590) }, is: { line: true, picture: true, sound: true } },
    {
      case: 'a picture that stands still',
      with: { seen_at: at(580) },
      is: { line: true, picture: false, sound: true },
    },
    { case: 'nobody has heard them', with: { sound_at: null }, is: { line: true, picture: true, sound: false } },
    {
      case: 'nobody has heard them over the line they have now',
      with: { line_at: at(200) },
      is: { line: true, picture: true, sound: false },
    },
    {
      case: 'a new line of which it is not known yet',
      with: { line_at: at(590) },
      is: { line: true, picture: true, sound: null },
    },
    {
      case: 'who does not come into the call',
      with: { connected: false, line_at: null },
      is: { line: true, picture: false, sound: false },
    },
  ])('$case', ({ with: more, is }) => {
    expect(arrivingOf(sign(more), CALL, NOW)).toEqual(is);
  });

  it('is not measured without a call, nor a picture that nobody could see, nor in the first half minute', () => {
    expect(arrivingOf(sign(), { ...CALL, since: null }, NOW)).toEqual({
      line: true,
      picture: null,
      sound: null,
    });
    expect(arrivingOf(sign({ seen_at: null }), { ...CALL, isWatched: false }, NOW)).toMatchObject({ picture: null });
    const unheard = arrivingOf(sign({ sound_at: null }), { ...CALL, isListenedTo: false }, NOW);
    expect(unheard).toMatchObject({ sound: null });
    const fresh = { ...CALL, since: at(590) };
    expect(arrivingOf(sign({ connected: false }), fresh, NOW)).toEqual({ line: true, picture: null, sound: null });
  });

  it('is seen by others alone', () => {
    expect(isBeside('watches_at', [sign()], 'a', NOW)).toBe(false);
    expect(isBeside('watches_at', [sign(), sign({ person_id: 'b' })], 'a', NOW)).toBe(true);
    const other = sign({ person_id: 'b', watches_at: at(500) });
    expect(isBeside('watches_at', [sign(), other], 'a', NOW)).toBe(false);
    expect(isBeside('listens_at', [sign(), other], 'a', NOW)).toBe(true);
  });
});
