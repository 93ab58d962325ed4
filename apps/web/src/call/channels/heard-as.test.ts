import { isServed, loudnessOf, type Voice } from './heard-as';

const EASY = 'Leichte Sprache';
const room: Voice = { channel: null, isOn: true };
const easy: Voice = { channel: EASY, isOn: true };
const english: Voice = { channel: 'English', isOn: true };

describe('how loud somebody is heard', () => {
  it.each([
    { case: 'the room is heard by whoever has chosen nothing', voice: room, channel: null, loud: 1 },
    { case: 'no channel is heard unasked', voice: easy, channel: null, loud: 0 },
    { case: 'the chosen channel is heard', voice: easy, channel: EASY, loud: 1 },
    { case: 'another one is not', voice: english, channel: EASY, loud: 0 },
    { case: 'the room is quiet beside a channel', voice: room, channel: EASY, loud: 0.3 },
  ])('$case', ({ voice, channel, loud }) => {
    expect(loudnessOf(voice, { channel, beside: 0.3 }, [room, easy, english])).toBe(loud);
  });

  it('is in full again while nobody speaks in the channel', () => {
    const voices = [room, { ...easy, isOn: false }];
    expect(isServed(EASY, voices)).toBe(false);
    expect(loudnessOf(room, { channel: EASY, beside: 0 }, voices)).toBe(1);
    expect(loudnessOf(room, { channel: EASY, beside: 0 }, [room])).toBe(1);
  });
});
