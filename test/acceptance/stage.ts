import type { CommandInput } from '@gremia/contracts';
import type { MeetingState, Refusal } from '@gremia/meeting';

/** A command as a scenario gives it: the stage knows the meeting and numbers the commands. */
export type Act = CommandInput extends infer C
  ? C extends CommandInput
    ? Omit<C, 'commandId' | 'meetingId'>
    : never
  : never;

/** Where a scenario is played. Persons are called by their keys: `Vorsitz`, `Schriftführung`, `M1`, `B1`. */
export interface Stage {
  /** The meeting as the office sees it after everything that was sent. */
  state(): Promise<MeetingState>;
  /** @param time server time of what follows, as an instant */
  setClock(time: string): void;
  /** @returns why it was refused; null when it was done */
  send(who: string, act: Act): Promise<Refusal | null>;
  idOf(key: string): string;
  keyOf(personId: string): string;
  /** Every sentence of the minutes, part by part. */
  minutes(): Promise<{ readonly public: string[]; readonly nonPublic: string[] }>;
  end(): Promise<void>;
}
