import { participant } from '@gremia/contracts';
import { z } from 'zod';
import { choice, strings } from '../text-schemas';
import { event, id } from './common';

/** What is recorded for the minutes beside the course of the meeting. */
export const RECORD_EVENTS = {
  'participant-recorded': event('participant-recorded')(
    z.object({
      kind: z.literal('participant-recorded'),
      participant: participant.extend({ participantId: id, name: z.string(), role: z.string(), itemIds: strings }),
    }),
  ),
  'participant-removed': event('participant-removed')(
    z.object({ kind: z.literal('participant-removed'), participantId: id, part: participant.shape.part }),
  ),
  'rapporteur-named': event('rapporteur-named')(
    z.object({ kind: z.literal('rapporteur-named'), itemId: id, name: z.string() }),
  ),
  'oral-motion-noted': event('oral-motion-noted')(
    z.object({ kind: z.literal('oral-motion-noted'), itemId: id, mover: z.string(), text: z.string() }),
  ),
  'own-vote-recorded': event('own-vote-recorded')(
    z.object({ kind: z.literal('own-vote-recorded'), voteId: id, personId: id, choice }),
  ),
};
