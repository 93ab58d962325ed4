import type { BallotContent, Command, CommandKind, ProblemCode, RecordingStanding } from '@gremia/contracts';
import type { Arriving } from '@gremia/rules';
import type { AgendaEntry, Audience, ItemText, MeetingEvent, NotedChange } from './events';
import type { TextAnswers } from './texts/ask-texts';

/** Sent by the server itself when a paper has changed; nobody can send it over the wire. */
export interface NotePaperChange extends NotedChange {
  readonly kind: 'note-paper-change';
  readonly commandId: string;
  readonly meetingId: string;
  readonly itemId: string;
}

/** Sent by the server itself when what arrives of somebody who is connected has changed. */
export interface NoteReach extends Arriving {
  readonly kind: 'note-reach';
  readonly commandId: string;
  readonly meetingId: string;
  readonly personId: string;
}

/** Sent by the server itself when what becomes of a recording has changed. */
export interface NoteRecording {
  readonly kind: 'note-recording';
  readonly commandId: string;
  readonly meetingId: string;
  readonly standing: RecordingStanding;
}

/** What the server notes by itself. */
export type ServerNote = NotePaperChange | NoteReach | NoteRecording;

/** Everything that can be decided: what people send, and what the server notes. */
export type MeetingCommand = Command | ServerNote;

/**
 * An event on its way into the journal. `secret` names the fields of the event that only `secretAudience` (and `owner`,
 * a person) may read now; the journal
 * keeps a salted commitment in their place.
 */
export interface NewEntry {
  readonly event: MeetingEvent;
  readonly audience: Audience;
  readonly secret?: { readonly fields: readonly string[]; readonly owner: string | null };
  /** Goes into the urn of the vote in the same commit, and nowhere else: neither into the journal nor into a log. */
  readonly intoUrn?: UrnBallot;
}

/** A ballot without its voter. */
export interface UrnBallot {
  readonly choice: BallotContent;
  readonly checkCode: string;
}

/** What lies in the urn of a vote, each part sorted by itself: which code belongs to which ballot is not in it. */
export interface Urn {
  readonly ballots: readonly BallotContent[];
  readonly checkCodes: readonly string[];
}

/** Who sends a command, with rights already looked up for this meeting's body. */
export interface CommandActor {
  readonly personId: string;
  readonly name: string;
  /** clerk or chair of this body. */
  readonly office: boolean;
  readonly chair: boolean;
  /** May hear what is for the members alone, with or without a seat; left out: nobody asked. */
  readonly insider?: boolean;
  /** Was let into the call and speaks from there, with or without a seat. */
  readonly inCall?: boolean;
}

/** The papers of an item as they are at this moment, which may not be what was laid before the body. */
export interface PapersNow {
  readonly withdrawn: boolean;
  /**
   * What another meeting does with the paper where both are to decide on it: it votes on it, or has decided on it since
   * this one was opened.
   */
  readonly elsewhere?: 'voting' | 'decided' | null;
  readonly text: ItemText;
}

/** What the shell read from the database and prepared for this command; `decide` itself reads nothing. */
export interface CommandContext {
  /** Server time, ISO 8601. */
  readonly now: string;
  /** SHA-256 as lower-case hex of UTF-8 text. */
  readonly hash: (text: string) => string;
  /** For open-meeting. */
  readonly opening?: Omit<Extract<MeetingEvent, { kind: 'meeting-opened' }>, 'kind' | 'agenda'> & {
    readonly items: readonly (AgendaEntry & { readonly text: ItemText; readonly withdrawn?: boolean })[];
    /** The day that people were convened for; null where nobody was convened. */
    readonly convenedFor?: string | null;
  };
  /** For correcting attendance: the minutes are signed, and what they say stands. */
  readonly minutesSigned?: boolean;
  /** For begin-recording: why nothing can be recorded here, as people read it; null: it can. */
  readonly recorderMissing?: string | null;
  /** For add-item: numbers that the agenda had and has no more, and the paper of the named number as it lies now. */
  readonly added?: {
    readonly dropped: readonly string[];
    readonly text: ItemText | null;
    readonly fault: string | null;
  };
  /** For update-texts: the texts as they lie in the papers now. */
  readonly text?: ItemText;
  /** For open-vote where something is drawn: a random whole number below 2^32, drawn by the server. */
  readonly lot?: number;
  /** For close-vote of a vote with an urn: what lies in it. */
  readonly urn?: Urn;
  /** For votes, taking over and closing an item: its papers as they are now. Not given in a rehearsal. */
  readonly papers?: PapersNow;
  /** For open-block: the papers of each item, by its id, as they are now. */
  readonly papersOf?: Readonly<Record<string, PapersNow>>;
  /** What `workOutTexts` has worked out for this command. Left out, texts are worked out while it is decided. */
  readonly texts?: TextAnswers;
}

export interface Refusal {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly norm?: string;
}

export type Decision = { readonly entries: readonly NewEntry[] } | Refusal;
export type { CommandKind };
