import { speakerName, speakersInOrder, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';
import type { Act } from './stage';

/** Somebody of the scenario (`M4`), or a guest by name. */
const oneSpeaker = z.strictObject({ wem: z.string().optional(), gast: z.string().optional() });

/** Giving the floor; without a name to whoever is next. */
export const floorGiven = z.strictObject({ ...oneSpeaker.shape, sekunden: z.number().int().optional() });

export const speakersList = z.union([
  z.enum(['schließen', 'öffnen', 'nach Meldungen', 'nach Fraktionen']),
  z.strictObject({ redezeit: z.number().int().nullable() }),
]);

const LISTS = {
  schließen: { closed: true },
  öffnen: { closed: false },
  'nach Meldungen': { order: 'turn' },
  'nach Fraktionen': { order: 'factions' },
} as const;

export const floorAct = ({ wem, gast, sekunden }: z.output<typeof floorGiven>, idOf: (key: string) => string): Act => ({
  kind: 'give-floor',
  ...(wem === undefined ? {} : { personId: idOf(wem) }),
  ...(gast === undefined ? {} : { guest: gast }),
  ...(sekunden === undefined ? {} : { seconds: sekunden }),
});

export const arrangeAct = (given: z.output<typeof speakersList>): Act => ({
  kind: 'arrange-speakers',
  ...(typeof given === 'string' ? LISTS[given] : { seconds: given.redezeit }),
});

/** What can be seen of the list: who speaks, and who will in which order. */
export const seenOfSpeakers = (state: MeetingState): { redeliste: string; 'das wort hat': string } => ({
  redeliste:
    speakersInOrder(state)
      .map((request) => speakerName(state, request))
      .join(', ') || 'niemand',
  'das wort hat': state.speakers.floor === null ? 'niemand' : speakerName(state, state.speakers.floor),
});
