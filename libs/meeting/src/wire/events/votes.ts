import { abortGround, questionType, voteOption, voteSetup } from '@gremia/contracts';
import { z } from 'zod';
import { findProcedure } from '../../procedures/registry';
import { covering } from '../covering';
import { choice, majority, marked, points, renumbering, strings, subject, tally } from '../text-schemas';
import type { BallotLine, CallOrder, ElectionOutcome, ElectionRoundOf } from '../../events';
import { event, id, text } from './common';

const ballotLine = covering<BallotLine>()(z.object({ personId: id, choice }));

const callOrder = covering<CallOrder>()(z.object({ drawn: text, persons: strings }));

const electionRound = covering<ElectionRoundOf>()(
  z.object({ attempt: z.number(), round: z.number(), stood: z.number(), places: z.number() }),
);
const electionOutcome = covering<ElectionOutcome>()(
  z.object({
    elected: strings,
    next: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('round'), candidates: strings, runOff: z.boolean(), waitDays: z.number() }),
        z.object({ kind: z.literal('repeat') }),
        z.object({ kind: z.literal('nobody') }),
      ])
      .nullable(),
  }),
);

const resolution = z.object({ points, marked, renumbering, textHash: z.string(), adoptedUnits: strings }).nullable();

/** Votes, from the question to the announced result. */
export const VOTE_EVENTS = {
  'vote-opened': event('vote-opened')(
    z.object({
      kind: z.literal('vote-opened'),
      voteId: id,
      itemId: text,
      subject,
      procedure: z.string().refine((kind) => findProcedure(kind) !== null),
      setup: voteSetup.optional(),
      callOrder: callOrder.optional(),
      options: z.array(voteOption).readonly().optional(),
      election: electionRound.optional(),
      question: z.string(),
      marked,
      textHash: z.string(),
      majority,
      questionType: questionType.optional(),
      majorityDeviation: z.object({ norm: z.string(), reason: z.string() }).optional(),
      electorate: strings,
      conflicted: strings,
      quorum: z.object({ required: z.number(), present: z.number() }),
      repeats: text,
      withoutMayor: z.string().optional(),
      together: strings.optional(),
      until: z.string().optional(),
    }),
  ),
  'ballot-cast': event('ballot-cast')(
    z.object({
      kind: z.literal('ballot-cast'),
      voteId: id,
      personId: id,
      replaced: z.boolean(),
      choice: choice.optional(),
    }),
  ),
  'ballots-handed-out': event('ballots-handed-out')(
    z.object({ kind: z.literal('ballots-handed-out'), voteId: id, personIds: strings, back: z.boolean() }),
  ),
  'vote-closed': event('vote-closed')(
    z.object({
      kind: z.literal('vote-closed'),
      voteId: id,
      tally,
      ballots: z.array(ballotLine).readonly().nullable(),
      checkCodes: strings.optional(),
    }),
  ),
  'vote-aborted': event('vote-aborted')(
    z.object({ kind: z.literal('vote-aborted'), voteId: id, reason: z.string(), ground: abortGround.optional() }),
  ),
  'result-announced': event('result-announced')(
    z.object({
      kind: z.literal('result-announced'),
      voteId: id,
      carried: z.boolean(),
      label: z.string(),
      sentence: z.string(),
      tally,
      deviation: text,
      resolution,
      outcome: electionOutcome.optional(),
      rejectsText: z.literal(true).optional(),
    }),
  ),
  'result-doubted': event('result-doubted')(
    z.object({ kind: z.literal('result-doubted'), voteId: id, reason: z.string() }),
  ),
};
