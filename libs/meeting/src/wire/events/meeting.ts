import { NAMED_COMMITTEES } from '@gremia/rules';
import {
  convocationStance,
  interruptionCause,
  interruptionResponsibility,
  openVoteFate,
  sessionNumber,
} from '@gremia/contracts';
import { z } from 'zod';
import { covering } from '../covering';
import { profile } from '../profile-schema';
import type { AgendaEntry, CarriedExclusion, Notice, RosterEntry } from '../../events';
import { event, id, text } from './common';

const bodyKind = z.enum(['council', 'committee', 'advisory-board']);

const rosterEntry = covering<RosterEntry>()(
  z.object({
    personId: id,
    name: z.string(),
    familyName: z.string().optional(),
    faction: text,
    function: z.enum(['chair', 'deputy-chair', 'member', 'adviser', 'substitute']),
    voting: z.boolean(),
    rank: z.number().optional(),
    mayor: z.literal(true).optional(),
    mayStandFor: z.array(id).readonly().optional(),
    excused: z.boolean(),
  }),
);

const carriedExclusion = covering<CarriedExclusion>()(
  z.object({
    measureId: id,
    personId: id,
    reason: z.string(),
    takenOn: z.string(),
    meetings: z.number(),
    nth: z.number(),
    byBody: z.boolean(),
    objection: text,
  }),
);

const agendaEntry = covering<AgendaEntry>()(
  z.object({ itemId: id, number: z.string(), title: z.string(), public: z.boolean() }),
);

const notice = covering<Notice>()(
  z.object({
    urgent: z.boolean(),
    defects: z.array(z.object({ personId: id, kind: z.enum(['late', 'unproven']) })).readonly(),
  }),
);

const emergency = z
  .object({
    declared: z.boolean(),
    statuteClause: text,
    declaredBy: z.string().optional(),
    declaredOn: z.string().optional(),
    ground: z.string().optional(),
    resolution: z.string().optional(),
    approvedSystem: z.string().optional(),
    helpContact: z.string().optional(),
    committee: z.enum(NAMED_COMMITTEES).optional(),
    firstSession: z.boolean().optional(),
  })
  .nullable();

/** The meeting as a whole: its opening and end, what stops it, what is noted of it. */
export const MEETING_COURSE_EVENTS = {
  'meeting-opened': event('meeting-opened')(
    z.object({
      kind: z.literal('meeting-opened'),
      title: z.string(),
      committee: z.object({ id, name: z.string(), kind: bodyKind, seats: z.number() }),
      place: z.string(),
      session: sessionNumber.optional(),
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
      notice: notice.optional(),
      secondConvening: z.boolean().optional(),
      excluded: z.array(carriedExclusion).readonly().optional(),
      otherDay: z.object({ convenedFor: z.string(), reason: z.string() }).optional(),
      circular: z
        .object({
          ground: z.string(),
          movedBy: z.string(),
          until: z.string(),
          leastHours: z.number().optional(),
          simpleMatters: z.literal(true).optional(),
        })
        .optional(),
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
  'convocation-noted': event('convocation-noted')(
    z.object({
      kind: z.literal('convocation-noted'),
      personId: id,
      stance: convocationStance,
      reason: z.string(),
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
  'circular-objected': event('circular-objected')(
    z.object({ kind: z.literal('circular-objected'), personId: id, reason: z.string(), itemId: id.optional() }),
  ),
  'telling-began': event('telling-began')(
    z.object({ kind: z.literal('telling-began'), reason: z.string(), by: z.string() }),
  ),
  'telling-ended': event('telling-ended')(z.object({ kind: z.literal('telling-ended') })),
  'meeting-resumed': event('meeting-resumed')(z.object({ kind: z.literal('meeting-resumed') })),
  'meeting-closed': event('meeting-closed')(z.object({ kind: z.literal('meeting-closed') })),
};
