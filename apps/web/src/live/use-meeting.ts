import type { Caption, CommandAnswer, TypedCaption } from '@gremia/contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../api/session';
import { liveSocket } from './live-socket';
import { MeetingFeed, type FreshListener, type MeetingSnapshot } from './meeting-feed';
import type { CommandBody } from './outbox';
import type { ArrivingNow } from './signs-of-life';

export interface LiveMeeting extends MeetingSnapshot {
  readonly meetingId: string;
  readonly personId: string | null;
  /**
   * Resolves when the server has acknowledged; keeps trying through a break of the line. Rejects with an `ApiProblem`
   * when the server says no.
   */
  readonly send: (body: CommandBody) => Promise<CommandAnswer>;
  /** Calls back with entries that arrive while this page is open. */
  readonly onFresh: (listener: FreshListener) => () => void;
  /** Calls back when something about the call may have changed. */
  readonly onCall: (listener: () => void) => () => void;
  /** Calls back with each line of captions, and each state of one that is being typed. */
  readonly onCaption: (listener: (caption: Caption) => void) => () => void;
  /** For whoever was named to write them. */
  readonly writeCaption: (typed: Omit<TypedCaption, 'meetingId'>) => Promise<void>;
  /** Whoever is in the call says whom they see and hear there, until the returned function is called. */
  readonly watchCall: (arriving: ArrivingNow) => () => void;
}

/** Follows a meeting from now on, as the person who is signed in here, or as the public. */
export function useMeeting(meetingId: string): LiveMeeting {
  const personId = useSession().data?.person?.id ?? null;
  const feed = useMemo(() => new MeetingFeed(meetingId, personId, liveSocket()), [meetingId, personId]);

  useEffect(() => {
    feed.start();
    window.addEventListener('online', feed.tryNow);
    window.addEventListener('offline', feed.renewLine);
    return () => {
      window.removeEventListener('online', feed.tryNow);
      window.removeEventListener('offline', feed.renewLine);
      feed.leave();
    };
  }, [feed]);

  const snapshot = useSyncExternalStore(feed.onChange, feed.current);
  const unanswered = snapshot.pending.length > 0;
  useEffect(() => {
    if (!unanswered) return;
    // A command that nobody has acknowledged would be lost with the page.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unanswered]);

  return useMemo(
    () => ({
      ...snapshot,
      meetingId,
      personId,
      send: feed.send,
      onFresh: feed.onFresh,
      onCall: feed.onCall,
      onCaption: feed.captions.onCaption,
      writeCaption: feed.captions.write,
      watchCall: feed.watchCall,
    }),
    [snapshot, meetingId, personId, feed],
  );
}
