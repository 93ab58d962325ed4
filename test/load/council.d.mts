import type { ClientBase } from 'pg';

export interface Voter {
  readonly personId: string;
  readonly cookie: string;
}

export interface Council {
  readonly meetingId: string;
  readonly itemId: string;
  readonly clerk: Voter;
  readonly members: readonly Voter[];
}

export function createCouncil(client: ClientBase, memberCount: number): Promise<Council>;
