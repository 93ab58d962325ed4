import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcementsOf } from './announcements';
import { eventOf } from './happening-of';
import type { LiveMeeting } from './use-meeting';

export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** After a long break nobody wants the whole evening read out: the last sentences say where we are. */
const MOST_AT_ONCE = 6;
/** Said by then; what stands longer would be read as a text of the page. */
const SAID_MILLISECONDS = 20_000;

/** Sentences for the live region, in the order in which things happened: item, question, opening, closing, result. */
export function useAnnouncements(meeting: LiveMeeting): readonly Announcement[] {
  const { t } = useTranslation('live');
  const [messages, setMessages] = useState<readonly Announcement[]>([]);
  const next = useRef(1);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const { onFresh } = meeting;
  useEffect(
    () =>
      onFresh((entries, after) => {
        const sentences = entries.flatMap((entry) => announcementsOf(eventOf(entry), after, t)).slice(-MOST_AT_ONCE);
        if (sentences.length === 0) return;
        const fresh = sentences.map((text) => ({ id: next.current++, text }));
        setMessages((known) => [...known, ...fresh]);
        const last = next.current - 1;
        timers.current.add(
          setTimeout(() => setMessages((known) => known.filter(({ id }) => id > last)), SAID_MILLISECONDS),
        );
      }),
    [onFresh, t],
  );
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  return messages;
}
