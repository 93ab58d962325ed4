import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { MeetingDisplay } from './meeting-display';
import { usePlannedMeeting } from './use-planned-meeting';
import './hall.css';

/**
 * The display in the hall. It shows what the public may see, whoever is signed in on the machine it runs on: of a
 * non-public item nothing but that the public is excluded.
 */
export function HallPage(): ReactElement {
  const { id } = useParams({ from: '/anzeige/$id' });
  return <MeetingDisplay id={id} planned={usePlannedMeeting(id)} />;
}
