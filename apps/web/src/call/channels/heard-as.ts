import type { SoundChoice } from './sound-choice';

/** A microphone in a call. */
export interface Voice {
  /** The channel it speaks in; null: in the room. */
  readonly channel: string | null;
  readonly isOn: boolean;
}

/** Whether somebody speaks in the channel now: without anybody there, what is said in the room is heard in full. */
export const isServed = (channel: string, voices: readonly Voice[]): boolean =>
  voices.some((voice) => voice.isOn && voice.channel === channel);

/** How loud a microphone is for somebody with this choice, from 0 (not sent at all) to 1. */
export function loudnessOf({ channel }: Voice, choice: SoundChoice, voices: readonly Voice[]): number {
  if (channel !== null) return channel === choice.channel ? 1 : 0;
  return choice.channel !== null && isServed(choice.channel, voices) ? choice.beside : 1;
}
