import { createHash } from 'node:crypto';
import {
  workOutTexts,
  type CommandActor,
  type CommandContext,
  type MeetingCommand,
  type MeetingState,
  type TextAnswers,
} from '@gremia/meeting';

/** A command and everything that its decision rests on, as plain data. */
export interface DecisionToPrepare {
  readonly state: MeetingState;
  readonly command: MeetingCommand;
  readonly actor: CommandActor;
  readonly context: Omit<CommandContext, 'hash'>;
}

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const decisionTexts = ({ state, command, actor, context }: DecisionToPrepare): TextAnswers =>
  workOutTexts(state, command, actor, { ...context, hash });
