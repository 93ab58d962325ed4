import { CHANNEL } from '@gremia/contracts';

type InCall = { readonly attributes: Readonly<Record<string, string>> };

/** The channel of sound that somebody in a call speaks in; null: in the room. */
export function channelOf({ attributes }: InCall): string | null {
  const channel = attributes[CHANNEL] ?? '';
  return channel === '' ? null : channel;
}

/** Whether somebody interprets with their hands, so that everybody always has to see them. */
export const interpretsSigns = (participant: InCall): boolean =>
  participant.attributes['role'] === 'interpreter' && channelOf(participant) === null;
