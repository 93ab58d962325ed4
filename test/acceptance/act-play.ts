import type { MeetingState, Refusal } from '@gremia/meeting';
import type { Act } from './stage';

/** What acts in files of their own need of the meeting that is played. */
export interface ActPlay {
  state(): Promise<MeetingState>;
  send(who: string, act: Act): Promise<Refusal | null>;
  idOf(key: string): string;
  /** The item at hand. */
  itemId(): Promise<string>;
  /** On which the step happens. */
  day(): string;
}

export type Perform<Input> = (input: Input, by: string) => Promise<Refusal | null>;
