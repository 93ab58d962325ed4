import { z } from 'zod';
import { strings } from '../text-schemas';
import { event, id, text } from './common';

const election = { itemId: id, electionId: id };

/** Elections: who is proposed, on whom the lot falls, who accepts. */
export const ELECTION_EVENTS = {
  'election-started': event('election-started')(
    z.object({ kind: z.literal('election-started'), ...election, office: z.string(), places: z.number() }),
  ),
  'candidate-nominated': event('candidate-nominated')(
    z.object({
      kind: z.literal('candidate-nominated'),
      ...election,
      candidateId: id,
      name: z.string(),
      personId: text,
      by: z.string(),
      agrees: z.boolean(),
    }),
  ),
  'candidacy-answered': event('candidacy-answered')(
    z.object({ kind: z.literal('candidacy-answered'), ...election, candidateId: id, agrees: z.boolean() }),
  ),
  'lot-drawn': event('lot-drawn')(
    z.object({
      kind: z.literal('lot-drawn'),
      voteId: id,
      among: strings,
      drawn: strings,
      by: z.string(),
      norm: z.string().optional(),
    }),
  ),
  'election-answered': event('election-answered')(
    z.object({ kind: z.literal('election-answered'), ...election, candidateId: id, accepts: z.boolean() }),
  ),
  'election-broken-off': event('election-broken-off')(
    z.object({ kind: z.literal('election-broken-off'), ...election, reason: z.string(), again: z.boolean() }),
  ),
};
