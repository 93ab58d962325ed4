import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announcementsOf } from './announcements';
import { eventOf } from './apply-entry';
import type { LiveMeeting } from './use-meeting';

export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** After a long break nobody wants the whole evening read out: the last sentences say where we are. */
const MOST_AT_ONCE = 6;
const KEPT = 12;

/** Sentences for the live region, in the order in which things happened: item, question, opening, closing, result. */
export function useAnnouncements(meeting: LiveMeeting): readonly Announcement[] {
  const { t } = useTranslation('live');
  const [messages, setMessages] = useState<readonly Announcement[]>([]);
  const next = useRef(1);
  const { onFresh } = meeting;
  useEffect(
    () =>
      onFresh((entries, after) => {
        const sentences = entries.flatMap((entry) => announcementsOf(eventOf(entry), after, t)).slice(-MOST_AT_ONCE);
        if (sentences.length === 0) return;
        const fresh = sentences.map((text) => ({ id: next.current++, text }));
        setMessages((known) => [...known, ...fresh].slice(-KEPT));
      }),
    [onFresh, t],
  );
  return messages;
}
