import { findMotion, motionAtHand, motionName, motionStanding, type MeetingState } from '@gremia/meeting';
import type { VoteSubject } from '@gremia/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Act } from './stage';

const MOTIONS = {
  Vertagung: 'adjourn',
  Verweisung: 'refer',
  Unterbrechung: 'interrupt',
  'Schluss der Debatte': 'close-debate',
  'Schluss der Redeliste': 'close-list',
  'getrennte Abstimmung': 'separate-votes',
  'namentliche Abstimmung': 'roll-call',
  'geheime Abstimmung': 'secret',
  'neue Auszählung': 'recount',
  'Ausschluss der Öffentlichkeit': 'exclude-public',
  'öffentliche Behandlung': 'admit-public',
} as const;
const motionWord = z.enum(Object.keys(MOTIONS) as [keyof typeof MOTIONS]);

const REASONS = {
  'Wohl der Allgemeinheit': 'common-good',
  'Interessen Einzelner': 'individual-interest',
  'Art der Angelegenheit': 'kind-of-matter',
  'andere Rechtsvorschrift': 'other-law',
} as const;

/** A point of order: `von` says who moves it. */
export const motionRaised = z.strictObject({
  was: motionWord,
  /** Where it is referred to. */
  wohin: z.string().default(''),
  /** Which points are to be voted on apart: `BP 01, BP 03`. */
  punkte: z.string().optional(),
  /** For what the public is to be excluded. */
  grund: z.enum(Object.keys(REASONS) as [keyof typeof REASONS]).optional(),
  /** Proposed by whoever leads, who need not be a member. */
  'von der leitung': z.boolean().default(false),
  'für die fraktion': z.boolean().default(false),
  /** How many move it together. */
  zahl: z.number().int().min(1).default(1),
  /** Whose it is where the office enters it. */
  von: z.string().optional(),
});

/** Somebody speaks on the point of order at hand: `dafür`, `dagegen`. */
export const motionSpeech = z.strictObject({
  wer: z.string(),
  wie: z.enum(['dafür', 'dagegen']),
  trotzdem: z.boolean().default(false),
});

export const speechAct = (
  { wer, wie, trotzdem }: z.output<typeof motionSpeech>,
  state: MeetingState,
  idOf: (key: string) => string,
): Act => ({
  kind: 'speak-on-motion',
  motionId: (motionAtHand(state)?.motion ?? state.motions.at(-1))?.motionId ?? randomUUID(),
  side: wie === 'dafür' ? 'for' : 'against',
  personId: idOf(wer),
  ...(trotzdem ? { confirmed: true } : {}),
});

const ENDS = {
  stattgeben: 'granted',
  'nicht zulassen': 'refused',
  zurückziehen: 'withdrawn',
  erledigt: 'moot',
} as const;
const end = z.enum(['stattgeben', 'nicht zulassen', 'zurückziehen', 'erledigt', 'ausführen']);

/** What becomes of the point of order that is at hand, or that was moved last. */
export const motionEnded = z.union([end, z.strictObject({ wie: end, weil: z.string() })]);

export const raiseAct = (
  given: z.output<typeof motionRaised>,
  motionId: string,
  idOf: (key: string) => string,
  pointsNamed: (names: string) => string[],
): Act => ({
  kind: 'raise-motion',
  motionId,
  motion: MOTIONS[given.was],
  detail: given.wohin,
  faction: given['für die fraktion'],
  supporters: given.zahl,
  ...(given.punkte === undefined ? {} : { pointIds: pointsNamed(given.punkte) }),
  ...(given.grund === undefined ? {} : { ground: REASONS[given.grund] }),
  ...(given['von der leitung'] ? { byLead: true } : {}),
  ...(given.von === undefined ? {} : { personId: idOf(given.von) }),
});

export function endAct(given: z.output<typeof motionEnded>, state: MeetingState): Act {
  const { wie, weil } = typeof given === 'string' ? { wie: given, weil: '' } : given;
  const motionId = (motionAtHand(state)?.motion ?? state.motions.at(-1))?.motionId ?? randomUUID();
  return wie === 'ausführen'
    ? { kind: 'carry-out-motion', motionId }
    : { kind: 'settle-motion', motionId, how: ENDS[wie], reason: weil };
}

/** What is voted on where it is the point of order at hand. */
export function pointAtHand(state: MeetingState): VoteSubject {
  const motion = motionAtHand(state)?.motion ?? state.motions.at(-1);
  if (motion === undefined) throw new Error('Es ist kein Antrag zur Geschäftsordnung gestellt.');
  return { kind: 'free', question: motionName(motion), motionId: motion.motionId };
}

/** The point of order that comes next: `Schluss der Debatte`; `keiner`. */
export function seenOfMotions(state: MeetingState): { antrag: string; 'stand des antrags': string } {
  const next = motionAtHand(state)?.motion ?? null;
  const last = findMotion(state, state.motions.at(-1)?.motionId);
  return {
    antrag: next === null ? 'keiner' : motionName(next),
    'stand des antrags': last === null ? '' : STANDINGS[motionStanding(state, last)],
  };
}

const STANDINGS = {
  open: 'offen',
  voting: 'in Abstimmung',
  carried: 'angenommen',
  rejected: 'abgelehnt',
  refused: 'nicht zugelassen',
  withdrawn: 'zurückgezogen',
  moot: 'erledigt',
  done: 'ausgeführt',
} as const;
