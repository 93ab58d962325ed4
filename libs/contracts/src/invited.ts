import { z } from 'zod';
import { participant } from './commands/record';
import { presenceMode } from './commands/presence';
import { uuid } from './common';

/** Somebody who is to take part without belonging to the body: as they will be noted when they are there. */
export const invitedParticipant = participant.extend({ mode: presenceMode });
export type InvitedParticipant = Readonly<z.infer<typeof invitedParticipant>>;

/** Who is invited, in the order in which they were entered. */
export const invitedList = z.object({ meetingId: uuid, invited: z.array(invitedParticipant) });
export type InvitedList = z.infer<typeof invitedList>;

export const inviteInput = invitedParticipant.omit({ participantId: true });
export type InviteInput = z.input<typeof inviteInput>;
