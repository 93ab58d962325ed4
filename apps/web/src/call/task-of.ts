import type { CallPerson, CallRole } from '@gremia/contracts';

/** What somebody does in a call, as whoever leads chooses it. */
export const TASKS = ['participant', 'signs', 'channel', 'captioner'] as const;
export type Task = (typeof TASKS)[number];

export function taskOf({ role, channel }: Pick<CallPerson, 'role' | 'channel'>): Task {
  if (role !== 'interpreter') return role;
  return channel === null ? 'signs' : 'channel';
}

/** The role for it, and the channel that it is done in. */
export function toRole(task: Task, channel: string): { readonly role: CallRole; readonly channel?: string } {
  if (task === 'channel') return { role: 'interpreter', channel };
  return { role: task === 'signs' ? 'interpreter' : task };
}
