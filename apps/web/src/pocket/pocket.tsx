import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../api/session';
import { useOfflineCopy } from '../offline/use-offline-copy';
import { MeetingBar } from './meeting-bar';
import { PocketKeys } from './pocket-keys';
import { useMyRunningMeeting } from './use-my-running-meeting';

/** What goes along with a member on every page: the meeting that runs, and the keys. */
export default function Pocket(): ReactElement {
  const running = useMyRunningMeeting();
  useOfflineCopy(useSession().data?.person?.id ?? null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Its own page shows more, and follows it already.
  const isThere = running !== null && path === `/mitglied/sitzung/${running.id}`;
  return (
    <>
      {running !== null && !isThere && <MeetingBar key={running.id} id={running.id} title={running.title} />}
      <PocketKeys />
    </>
  );
}
