import type { TrialLine } from '@gremia/contracts';
import { NO_RIGHTS, type RoomRights } from '../call-door';
import type { CallMember } from '../call-server';
import { identityOfTrial } from '@gremia/contracts';

/** The room in which somebody tries picture and sound: one for each person, into which nobody else is let. */
export const roomOfTrial = (personId: string): string => `trial-${personId}`;

export const trialMember = (line: TrialLine, personId: string): CallMember => ({
  identity: identityOfTrial(line, personId),
  name: '',
  role: 'trial',
});

/** One line sends, the other receives. */
export const trialRights = (line: TrialLine): RoomRights =>
  line === 'sends'
    ? { ...NO_RIGHTS, enter: true, camera: true, microphone: true }
    : { ...NO_RIGHTS, enter: true, hidden: true, listens: true };
