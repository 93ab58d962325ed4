import { ballotContent, instant } from '@gremia/contracts';
import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { dropFromDevice, keepOnDevice, keptAs, onKeptChange } from '../../device/kept-until-sign-out';

const storedBallot = z.object({
  personId: z.string(),
  meetingId: z.string(),
  voteId: z.string(),
  /** What was asked when it was given: it is worth nothing for another question. */
  question: z.string(),
  choice: ballotContent,
  /** The choice in words. */
  word: z.string(),
  replaces: z.boolean(),
  at: instant,
});
/** A ballot that was given and that the server has not acknowledged yet. Never one of a secret vote. */
export type StoredBallot = z.infer<typeof storedBallot>;

const folder = (personId: string, meetingId: string): string => `ballot/${personId}/${meetingId}/`;
const nameOf = ({ personId, meetingId, voteId }: Pick<StoredBallot, 'personId' | 'meetingId' | 'voteId'>): string =>
  `${folder(personId, meetingId)}${voteId}`;

/** Keeps a ballot on this device from when it is given until it is acknowledged or refused. */
export const storeBallot = (ballot: StoredBallot): void => keepOnDevice(nameOf(ballot), ballot);
export const dropBallot = (ballot: Pick<StoredBallot, 'personId' | 'meetingId' | 'voteId'>): void =>
  dropFromDevice(nameOf(ballot));

/** The person's ballots of this meeting that nobody has acknowledged, as this device remembers them. */
export function useStoredBallots(personId: string | null, meetingId: string): readonly StoredBallot[] {
  const text = useSyncExternalStore(onKeptChange, () =>
    personId === null ? '{}' : keptAs(folder(personId, meetingId)),
  );
  return useMemo(() => readBallots(text), [text]);
}

function readBallots(text: string): StoredBallot[] {
  try {
    return Object.values(JSON.parse(text) as Record<string, unknown>).flatMap((value) => {
      const ballot = storedBallot.safeParse(value);
      return ballot.success ? [ballot.data] : [];
    });
  } catch {
    return [];
  }
}
