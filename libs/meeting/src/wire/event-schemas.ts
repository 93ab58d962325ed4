import { NAMED_COMMITTEES } from '@gremia/rules';
import {
  abortGround,
  absenceReason,
  conflictBasis,
  interruptionCause,
  interruptionResponsibility,
  openVoteFate,
  questionType,
  voteSetup,
} from '@gremia/contracts';
import { z } from 'zod';
import type {
  AgendaEntry,
  BallotLine,
  CallOrder,
  Corrector,
  Disposition,
  ItemText,
  LaidAmendment,
  MeetingEvent,
  MeetingEventKind,
  PaperChange,
  PresenceMode,
  RosterEntry,
} from '../events';
import { findProcedure } from '../procedures/registry';
import { covering } from './covering';
import { profile } from './profile-schema';
import { choice, majority, marked, ops, points, renumbering, strings, subject, tally, voteUnits } from './text-schemas';

type EventOf<K extends MeetingEventKind> = Extract<MeetingEvent, { kind: K }>;

/** The schema of one kind, which has to describe the type of that kind exactly. */
const event = <K extends MeetingEventKind>(_kind: K) => covering<EventOf<K>>();

const id = z.string();
const text = z.string().nullable();
const bodyKind = z.enum(['council', 'committee', 'advisory-board']);

const rosterEntry = covering<RosterEntry>()(
  z.object({
    personId: id,
    name: z.string(),
    familyName: z.string().optional(),
    faction: text,
    function: z.enum(['chair', 'deputy-chair', 'member', 'adviser']),
    voting: z.boolean(),
    excused: z.boolean(),
  }),
);
const agendaEntry = covering<AgendaEntry>()(
  z.object({ itemId: id, number: z.string(), title: z.string(), public: z.boolean() }),
);
const amendment = covering<LaidAmendment>()(
  z.object({
    id,
    no: z.string(),
    ops,
    units: voteUnits,
    outdated: z.boolean().optional(),
    title: z.string(),
    originators: strings,
    amends: text.optional(),
    madeFor: points.nullable().optional(),
  }),
);
const paperChange = covering<PaperChange>()(
  z.enum([
    'withdrawn',
    'new-version',
    'amendment-submitted',
    'amendment-changed',
    'amendment-withdrawn',
    'statement-submitted',
    'attachment-added',
    'attachment-removed',
    'attachment-published',
    'attachment-withheld',
  ]),
);
const itemText = covering<ItemText>()(
  z.object({
    title: z.string(),
    paperId: text,
    paperNumber: text,
    paperTitle: text,
    originators: strings,
    responsibility: z.enum(['preliminary', 'decision', 'hearing', 'notice']).nullable(),
    base: points.nullable(),
    amendments: z.array(amendment).readonly(),
  }),
);
const mode = covering<PresenceMode>()(z.enum(['hall', 'remote']));
const disposition = covering<Disposition>()(
  z.enum(['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated']),
);
const ballotLine = covering<BallotLine>()(z.object({ personId: id, choice }));
const callOrder = covering<CallOrder>()(z.object({ drawn: text, persons: strings }));
const corrector = covering<Corrector>()(z.object({ name: z.string(), role: z.enum(['chair', 'clerk']) }));

const emergency = z
  .object({
    declared: z.boolean(),
    statuteClause: text,
    declaredBy: z.string().optional(),
    declaredOn: z.string().optional(),
    ground: z.string().optional(),
    resolution: z.string().optional(),
    approvedSystem: z.string().optional(),
    committee: z.enum(NAMED_COMMITTEES).optional(),
    firstSession: z.boolean().optional(),
  })
  .nullable();
const resolution = z.object({ points, marked, renumbering, textHash: z.string(), adoptedUnits: strings }).nullable();

/**
 * The shape of every event as this version writes it; an older shape is lifted to it first. A new kind does not compile
 * until it stands here.
 */
export const EVENT_SCHEMAS: { readonly [K in MeetingEventKind]: z.ZodType<EventOf<K>> } = {
  'meeting-opened': event('meeting-opened')(
    z.object({
      kind: z.literal('meeting-opened'),
      title: z.string(),
      committee: z.object({ id, name: z.string(), kind: bodyKind, seats: z.number() }),
      place: z.string(),
      timeZone: z.string().optional(),
      publicRoom: text,
      rehearsal: z.boolean(),
      public: z.boolean(),
      profile,
      emergency,
      roster: z.array(rosterEntry).readonly(),
      agenda: z.array(agendaEntry).readonly(),
      convocation: z.string(),
      secretary: z.string(),
      secondConvening: z.boolean().optional(),
      otherDay: z.object({ convenedFor: z.string(), reason: z.string() }).optional(),
    }),
  ),
  'texts-laid': event('texts-laid')(z.object({ kind: z.literal('texts-laid'), itemId: id, text: itemText })),
  'paper-change-noted': event('paper-change-noted')(
    z.object({
      kind: z.literal('paper-change-noted'),
      itemId: id,
      change: paperChange,
      number: text,
      internal: z.boolean(),
    }),
  ),
  'member-checked-in': event('member-checked-in')(
    z.object({ kind: z.literal('member-checked-in'), personId: id, mode, entitled: z.boolean(), note: text }),
  ),
  'member-checked-out': event('member-checked-out')(z.object({ kind: z.literal('member-checked-out'), personId: id })),
  'item-called': event('item-called')(z.object({ kind: z.literal('item-called'), itemId: id })),
  'item-closed': event('item-closed')(
    z.object({ kind: z.literal('item-closed'), itemId: id, disposition, note: z.string() }),
  ),
  'conflict-declared': event('conflict-declared')(
    z.object({
      kind: z.literal('conflict-declared'),
      itemId: id,
      personId: id,
      basis: conflictBasis.optional(),
    }),
  ),
  'conflict-found-late': event('conflict-found-late')(
    z.object({
      kind: z.literal('conflict-found-late'),
      itemId: id,
      personId: id,
      votes: z.array(z.object({ voteId: id, decisive: z.boolean() })).readonly(),
    }),
  ),
  'conflict-lifted': event('conflict-lifted')(
    z.object({ kind: z.literal('conflict-lifted'), itemId: id, personId: id }),
  ),
  'unit-taken-over': event('unit-taken-over')(
    z.object({ kind: z.literal('unit-taken-over'), itemId: id, unitId: z.string() }),
  ),
  'units-regrouped': event('units-regrouped')(
    z.object({ kind: z.literal('units-regrouped'), itemId: id, amendmentId: id, units: voteUnits }),
  ),
  'conflict-settled': event('conflict-settled')(
    z.object({
      kind: z.literal('conflict-settled'),
      itemId: id,
      settlementId: id,
      units: strings,
      label: z.string(),
      ops,
      note: z.string(),
    }),
  ),
  'settlement-lifted': event('settlement-lifted')(
    z.object({ kind: z.literal('settlement-lifted'), itemId: id, settlementId: id }),
  ),
  'units-ordered': event('units-ordered')(z.object({ kind: z.literal('units-ordered'), itemId: id, units: strings })),
  'vote-opened': event('vote-opened')(
    z.object({
      kind: z.literal('vote-opened'),
      voteId: id,
      itemId: id,
      subject,
      procedure: z.string().refine((kind) => findProcedure(kind) !== null),
      setup: voteSetup.optional(),
      callOrder: callOrder.optional(),
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
    z.object({ kind: z.literal('vote-closed'), voteId: id, tally, ballots: z.array(ballotLine).readonly().nullable() }),
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
    }),
  ),
  'result-doubted': event('result-doubted')(
    z.object({ kind: z.literal('result-doubted'), voteId: id, reason: z.string() }),
  ),
  'text-corrected': event('text-corrected')(
    z.object({
      kind: z.literal('text-corrected'),
      itemId: id,
      voteId: id,
      points,
      marked,
      textHash: z.string(),
      previousHash: z.string(),
      reason: z.string(),
      by: corrector,
    }),
  ),
  'remark-noted': event('remark-noted')(z.object({ kind: z.literal('remark-noted'), itemId: text, text: z.string() })),
  'meeting-interrupted': event('meeting-interrupted')(
    z.object({
      kind: z.literal('meeting-interrupted'),
      reason: z.string(),
      cause: interruptionCause.optional(),
      until: z.string().optional(),
      responsibility: interruptionResponsibility.optional(),
      openVote: openVoteFate.optional(),
    }),
  ),
  'quorum-challenged': event('quorum-challenged')(
    z.object({
      kind: z.literal('quorum-challenged'),
      itemId: text,
      personId: id,
      present: z.number(),
      required: z.number(),
      quorate: z.boolean(),
    }),
  ),
  'attendance-corrected': event('attendance-corrected')(
    z.object({
      kind: z.literal('attendance-corrected'),
      personId: id,
      stays: z
        .array(z.object({ from: z.string(), until: text }))
        .readonly()
        .nullable(),
      absence: absenceReason.nullable(),
      reason: z.string().optional(),
      by: corrector,
    }),
  ),
  'meeting-resumed': event('meeting-resumed')(z.object({ kind: z.literal('meeting-resumed') })),
  'meeting-closed': event('meeting-closed')(z.object({ kind: z.literal('meeting-closed') })),
};
