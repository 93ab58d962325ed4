import { z } from 'zod';
import { day, instant, prose, rowNumber, rowNumberInAddress, uuid } from './common';
import { participantGroup } from './commands/record';
import { absenceReason } from './commands';
import { annexInput, annexOffer, minutesAnnex, minutesObjection } from './minutes-extras';
import { approvingVote, minutesRecord, signatoryRole } from './minutes-record';
import { sessionNumber } from './session-number';
import { points, markedPoint } from './text';
import { textId } from './text-id';

const attendee = z.object({
  name: z.string(),
  faction: z.string().nullable(),
  mode: z.enum(['hall', 'remote', 'circular']),
  entitled: z.boolean(),
  from: instant,
  until: instant.nullable(),
  /** The member for whom somebody sat; not there for members themselves. */
  seat: z.string().optional(),
});
const absentee = z.object({
  name: z.string(),
  faction: z.string().nullable(),
  excused: z.boolean(),
  /**
   * `not-in-part`: was in the meeting, not in this part of it. Not there in minutes from before it was kept apart from
   * having been excused.
   */
  reason: z.enum([...absenceReason.options, 'excluded', 'not-in-part']).optional(),
  /** Who sat for them. */
  substitutes: z.array(z.string()).optional(),
});

export const minutesVote = z.object({
  question: z.string(),
  /** When it was opened; not there in minutes from before it was kept. */
  openedAt: instant.optional(),
  /** When the result was announced; not there in minutes from before it was kept, and where none was. */
  announcedAt: instant.optional(),
  /**
   * The text that was voted on, with its changes; null where the question says it all, or where it stands under the
   * item as it was resolved. Not there in minutes from before it was kept.
   */
  wording: z.array(markedPoint).nullable().optional(),
  kind: z.enum(['unit', 'main', 'point', 'alternative', 'choice', 'free', 'election']),
  state: z.enum(['announced', 'aborted', 'doubted']),
  outcomeLabel: z.string().nullable(),
  sentence: z.string().nullable(),
  tallyLine: z.string().nullable(),
  note: z.string().nullable(),
  /** Sentences of the note by which attendance that was put right puts the result in question. */
  doubts: z.array(z.string()).optional(),
  /** Null where the rules of the body do not have names in the minutes, or nobody knows them. */
  roll: z.array(z.object({ name: z.string(), choice: z.string() })).nullable(),
  /** `{ faction: 'Soziale Stadt', votes: '10 Ja, 1 Enthaltung' }`, where the rules want it so. */
  factions: z.array(z.object({ faction: z.string().nullable(), votes: z.string() })).optional(),
  quorum: z.string(),
  /** Who was there and is in none of the counts: `Von den Anwesenden nicht abgestimmt: 1 befangen.` */
  rest: z.string().optional(),
  /** What members had put into the minutes of their own vote, each in a sentence. */
  ownVotes: z.array(z.string()).optional(),
});

export const minutesItem = z.object({
  itemId: uuid,
  number: z.string(),
  title: z.string(),
  public: z.boolean(),
  /** What the non-public part tells of an item that stands in the public one as well; remarks on it belong there. */
  closedPart: z.literal(true).optional(),
  paperNumber: z.string().nullable(),
  /** Who had brought it in, and who reported on it; not there in minutes from before it was kept. */
  movers: z.array(z.string()).optional(),
  rapporteur: z.string().optional(),
  calledAt: instant.nullable(),
  disposition: z.string(),
  conflicts: z.array(z.string()),
  /** What movers took over without a vote, and what they agreed on; in minutes from before it had its time. */
  agreements: z.array(z.string()).optional(),
  /** What happened between the call and the end of the item beside votes, in its order. */
  steps: z.array(z.object({ at: instant, sentence: z.string() })).optional(),
  votes: z.array(minutesVote),
  /** `Beschluss: …` and `Abstimmung: …` of the final vote, as the papers print them. */
  resultLine: z.string().nullable(),
  tallyLine: z.string().nullable(),
  resolution: points.nullable(),
  marked: z.array(markedPoint).nullable(),
  renumbering: z.array(z.string()),
  /** Editorial corrections of the text made since; not there in minutes that were composed before there were any. */
  corrections: z.array(z.object({ at: instant, sentence: z.string(), marked: z.array(markedPoint) })).optional(),
});
export type MinutesItem = z.infer<typeof minutesItem>;

/** The minutes as § 42 Abs. 1 ThürKO asks: day, place, present, absent with reason, items, decisions, results. */
export const minutesDocument = z.object({
  committee: z.string(),
  title: z.string(),
  /** Which meeting of the body it was; not there where it had no number. */
  session: sessionNumber.optional(),
  place: z.string(),
  /** Of the municipality (IANA); minutes from before it was noted are of `Europe/Berlin`. */
  timeZone: z.string().optional(),
  rehearsal: z.boolean(),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** `during`: the item that was at hand then, null: none; not there in minutes from before it was kept. */
  interruptions: z.array(
    z.object({ from: instant, until: instant.nullable(), reason: z.string(), during: uuid.nullable().optional() }),
  ),
  /** Of a meeting that went on on another day: each of its days. */
  sittings: z.array(z.object({ from: instant, until: instant.nullable() })).optional(),
  convocation: z.string(),
  /** What was found about the meeting itself: another day, a second convocation, a declared emergency. */
  findings: z.array(z.string()).optional(),
  /** What the rules of the body ask of its minutes. */
  rule: z
    .object({
      norm: z.string(),
      fields: z.array(z.string()),
      signatories: z.array(signatoryRole),
      approval: z.enum(['next-meeting', 'none']),
      /** Days for objections; not there in minutes from before it was a rule. */
      objectionDays: z.number().nullable().optional(),
    })
    .optional(),
  chair: z.string(),
  secretary: z.string(),
  /** Who led for a while in the place of the chair, and who kept the minutes when, each in a sentence. */
  leads: z.array(z.string()).optional(),
  seats: z.number().int(),
  present: z.array(attendee),
  absent: z.array(absentee),
  /** How often attendance was put right before this was composed; not there where it never was. */
  attendanceCorrections: z.number().int().optional(),
  /** Seats that nobody holds. */
  vacant: z.number().int().optional(),
  others: z.array(z.string()),
  /** Who took part in this part without belonging to the body; `items` are numbers, empty: in all of it. */
  participants: z
    .array(
      z.object({
        name: z.string(),
        role: z.string(),
        group: participantGroup,
        items: z.array(z.string()),
        connected: z.literal(true).optional(),
      }),
    )
    .optional(),
  /** What is attached, in its order; numbered from 1 in each part. */
  annexes: z.array(minutesAnnex).optional(),
  /** Who objected to this part, and what was decided about it. */
  objections: z.array(minutesObjection).optional(),
  /** What the non-public part tells of items that stand in the public one, each in a sentence. */
  apart: z.array(z.string()).optional(),
  /** In the order in which they were dealt with. */
  items: z.array(minutesItem),
  /** Their ids in the order of the agenda; not there where that is the same. */
  agenda: z.array(uuid).optional(),
  /** Votes on the course of the meeting, and the item that was called last before each; not there where none were. */
  course: z.array(z.object({ at: instant, after: uuid.nullable(), vote: minutesVote })).optional(),
  /** What else happened outside the items of this part, placed in the same way. */
  between: z.array(z.object({ at: instant, after: uuid.nullable(), sentence: z.string() })).optional(),
  /** What was resolved without the public and told to everybody since, each in a sentence. */
  released: z.array(z.string()).optional(),
  /** Entries of the journal that these minutes were composed from, and its Merkle root; 0 and empty without one. */
  journalSize: z.number().int(),
  journalRoot: z.string(),
  /** Which journal that is: the public entries alone, or the whole. Not there in minutes from before this was told. */
  journalPart: z.enum(['public', 'whole']).optional(),
});
export type MinutesDocument = z.infer<typeof minutesDocument>;

/** A correction that was recorded after these minutes were composed: they keep the text as it was resolved. */
export const laterCorrection = z.object({ itemId: uuid, number: z.string(), at: instant, reason: z.string() });
export type LaterCorrection = z.infer<typeof laterCorrection>;

/** Remarks by item id; `opening` and `closing` are free keys of the clerk's form. */
export const minutesRemarks = z.record(z.string(), z.string());
export const minutesState = z.enum(['draft', 'signed', 'approved', 'released']);

export const minutesVersion = z.object({
  id: uuid,
  no: z.number().int(),
  state: minutesState,
  author: z.string(),
  createdAt: instant,
});
export const minutesView = z.object({
  meetingId: uuid,
  /** null while no draft exists. */
  current: minutesVersion
    .extend({
      remarks: minutesRemarks,
      public: minutesDocument,
      nonPublic: minutesDocument.nullable(),
      record: minutesRecord,
    })
    .nullable(),
  versions: z.array(minutesVersion),
  missing: z.array(z.string()),
  /** Votes of later meetings of the body by which it may have approved signed minutes; the likeliest first. */
  approvingVotes: z.array(approvingVote),
  correctedSince: z.array(laterCorrection),
  /** The day by which the minutes have to be signed; null where nobody says so, or the meeting goes on. */
  dueOn: day.nullable(),
  /** Files that may be attached. */
  annexOffers: z.array(annexOffer),
});
export type MinutesView = z.infer<typeof minutesView>;

export const saveMinutes = z.object({
  basedOn: rowNumber,
  remarks: z.record(textId, prose(50_000)),
  /** Not given: as they are. */
  annexes: annexInput.optional(),
});
export type SaveMinutes = z.infer<typeof saveMinutes>;
/** PDF/UA-1 for reading with any aid, PDF/A-2a for keeping. The public and the non-public part are separate files. */
export const minutesPdfQuery = z.object({
  standard: z.enum(['ua-1', 'a-2a']).default('ua-1'),
  part: z.enum(['public', 'nonpublic']).default('public'),
  /** Which version; not given: the newest. */
  no: rowNumberInAddress.min(1).optional(),
});
/** Extracts of the newest version: of one item, or of every item of the part on which something was decided. */
export const minutesExtractsQuery = minutesPdfQuery.pick({ part: true }).extend({ itemId: uuid.optional() });
export type MinutesPdfQuery = z.infer<typeof minutesPdfQuery>;
