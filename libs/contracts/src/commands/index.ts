import { z } from 'zod';
import { alternativeCommands } from './alternatives';
import { blockCommands } from './blocks';
import { callCommands } from './calls';
import { chairingCommands } from './chairing';
import { electionCommands } from './elections';
import { conflictCommands } from './conflicts';
import { itemCommands } from './items';
import { orderCommands } from './order';
import { meetingCommands } from './meeting';
import { presenceCommands } from './presence';
import { motionCommands } from './motions';
import { publicityCommands } from './publicity';
import { recordingCommands } from './recording';
import { speakingCommands } from './speaking';
import { recordCommands } from './record';
import { substituteCommands } from './substitutes';
import { unitCommands } from './units';
import { voteCommands } from './votes';

export * from './alternatives';
export * from './blocks';
export * from './calls';
export * from './chairing';
export * from './elections';
export * from './conflicts';
export * from './items';
export * from './order';
export * from './meeting';
export * from './presence';
export * from './motions';
export * from './publicity';
export * from './recording';
export * from './speaking';
export * from './record';
export * from './substitutes';
export * from './units';
export * from './votes';

/**
 * Everything a person can do in a running meeting. `personId` is given when the office acts for somebody (check-in at
 * the door).
 */
export const command = z.discriminatedUnion('kind', [
  ...meetingCommands,
  ...chairingCommands,
  ...conflictCommands,
  ...orderCommands,
  ...callCommands,
  ...recordingCommands,
  ...presenceCommands,
  ...substituteCommands,
  ...itemCommands,
  ...speakingCommands,
  ...motionCommands,
  ...publicityCommands,
  ...unitCommands,
  ...voteCommands,
  ...blockCommands,
  ...alternativeCommands,
  ...recordCommands,
  ...electionCommands,
]);
export type Command = z.infer<typeof command>;
export type CommandInput = z.input<typeof command>;
export type CommandKind = Command['kind'];
