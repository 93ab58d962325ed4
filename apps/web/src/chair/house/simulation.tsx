import type { ReactElement } from 'react';
import { useCommittees } from '../../api/bodies';
import { RehearsalPanel } from '../../live/rehearsal-panel';

interface SimulationProps {
  readonly meetingId: string;
  readonly committeeId: string;
}

/** The simulated members of a rehearsal, as many as the body has seats. */
export function Simulation({ meetingId, committeeId }: SimulationProps): ReactElement | null {
  const seats = useCommittees().data?.committees.find(({ id }) => id === committeeId)?.seats;
  return seats === undefined ? null : <RehearsalPanel meetingId={meetingId} seats={seats} />;
}
