import { z } from 'zod';

const id = z.string();
const ofPaper = { paperId: id };
const ofMeeting = { meetingId: id };

/**
 * What has happened, in words of the council, for modules that react to it. Closed: a new event is named here first.
 * It holds ids only; whoever reacts reads what is so by then. Its fields never change their meaning, for it may lie in
 * the outbox while a newer version is installed.
 */
export const lastingEvent = z.discriminatedUnion('name', [
  z.object({ name: z.literal('paper-changed'), ...ofPaper }),
  z.object({ name: z.literal('paper-submitted'), ...ofPaper, number: z.string() }),
  z.object({ name: z.literal('paper-withdrawn'), ...ofPaper }),
  z.object({ name: z.literal('meeting-planned'), ...ofMeeting }),
  z.object({ name: z.literal('meeting-changed'), ...ofMeeting }),
  z.object({ name: z.literal('meeting-cancelled'), ...ofMeeting }),
  z.object({ name: z.literal('agenda-changed'), ...ofMeeting }),
  z.object({ name: z.literal('agenda-published'), ...ofMeeting }),
  z.object({ name: z.literal('agenda-supplemented'), ...ofMeeting, supplementNo: z.number().int() }),
  z.object({ name: z.literal('meeting-convened'), ...ofMeeting }),
  z.object({ name: z.literal('meeting-opened'), ...ofMeeting, seq: z.number().int() }),
  /** `seq`: the entry of the journal that closed it. */
  z.object({ name: z.literal('meeting-closed'), ...ofMeeting, seq: z.number().int() }),
  z.object({
    name: z.literal('result-announced'),
    ...ofMeeting,
    seq: z.number().int(),
    voteId: id,
    paperId: id.nullable(),
  }),
  z.object({ name: z.literal('text-corrected'), ...ofMeeting, seq: z.number().int(), paperId: id.nullable() }),
  z.object({ name: z.literal('minutes-drafted'), ...ofMeeting }),
  z.object({ name: z.literal('minutes-released'), ...ofMeeting }),
]);
export type LastingEvent = z.infer<typeof lastingEvent>;

/** Concerns what every instance holds in memory, and nothing that is stored. Ids as in `Actor.sessionId`. */
interface SessionRevoked {
  readonly name: 'session-revoked';
  readonly sessionIds: readonly string[];
}

/** Concerns the lines of these devices, which may be told something else now, or nothing. */
interface DeviceChanged {
  readonly name: 'device-changed';
  readonly deviceIds: readonly string[];
}

/** Concerns whoever shows the call of a meeting on this instance; others ask again after a while. */
interface ConferenceChanged {
  readonly name: 'conference-changed';
  readonly meetingId: string;
}

/** Somebody who follows a meeting is there, sees these persons move and hears these; null: is in no call. */
interface SignOfLifeHeard {
  readonly name: 'sign-of-life';
  readonly meetingId: string;
  readonly personId: string;
  readonly seen: readonly string[] | null;
  readonly heard: readonly string[] | null;
}

export type PassingEvent = SessionRevoked | DeviceChanged | ConferenceChanged | SignOfLifeHeard;
export type DomainEvent = LastingEvent | PassingEvent;

const PASSING: ReadonlySet<DomainEvent['name']> = new Set<PassingEvent['name']>([
  'session-revoked',
  'device-changed',
  'conference-changed',
  'sign-of-life',
]);

export const isPassing = (event: DomainEvent): event is PassingEvent => PASSING.has(event.name);

export type DomainEventName = DomainEvent['name'];
export type DomainEventOf<N extends DomainEventName> = Extract<DomainEvent, { name: N }>;

/** What an event is about; events about one and the same are handled in their order. */
export const aggregateOf = (event: LastingEvent): string => ('meetingId' in event ? event.meetingId : event.paperId);
