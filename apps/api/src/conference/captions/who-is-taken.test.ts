import { isTaken, type OpenSound } from './who-is-taken';

const NOW = 100_000;
const sound = (place: OpenSound['source']['place'], loudAt = NOW): OpenSound => ({ source: { place }, loudAt });

describe('whose sound is recognised', () => {
  it.each([
    { case: 'somebody elsewhere always is', one: sound('elsewhere'), others: [sound('hall')], taken: true },
    { case: 'somebody in a hall without a microphone is', one: sound('in-hall'), others: [], taken: true },
    { case: 'somebody in a hall with one is not', one: sound('in-hall'), others: [sound('hall')], taken: false },
    { case: 'the hall is', one: sound('hall'), others: [sound('in-hall')], taken: true },
    { case: 'the hall is not while it plays somebody', one: sound('hall'), others: [sound('elsewhere')], taken: false },
    {
      case: 'the hall is again when they are quiet',
      ...{ one: sound('hall'), others: [sound('elsewhere', NOW - 2_000)], taken: true },
    },
  ])('$case', ({ one, others, taken }) => {
    expect(isTaken(one, [one, ...others], NOW)).toBe(taken);
  });
});
