/** What other modules may react to after the commit. Closed: a new event is named here first. */
export type DomainEvent =
  /**
   * Sessions that are no longer valid; open sockets that belong to them must be closed. Ids as in `Actor.sessionId`.
   */
  | { readonly name: 'session-revoked'; readonly sessionIds: readonly string[] }
  | { readonly name: 'paper-changed'; readonly paperId: string }
  | { readonly name: 'paper-submitted'; readonly paperId: string; readonly number: string }
  | { readonly name: 'paper-withdrawn'; readonly paperId: string }
  | { readonly name: 'meeting-planned'; readonly meetingId: string }
  | { readonly name: 'agenda-changed'; readonly meetingId: string }
  | { readonly name: 'meeting-convened'; readonly meetingId: string }
  | { readonly name: 'meeting-opened'; readonly meetingId: string }
  | { readonly name: 'meeting-closed'; readonly meetingId: string }
  | {
      readonly name: 'decision-announced';
      readonly meetingId: string;
      readonly voteId: string;
      readonly paperId: string | null;
    }
  | { readonly name: 'minutes-drafted'; readonly meetingId: string }
  | { readonly name: 'minutes-released'; readonly meetingId: string };

export type DomainEventName = DomainEvent['name'];
export type DomainEventOf<N extends DomainEventName> = Extract<DomainEvent, { name: N }>;
