import type { ItemText } from '@gremia/meeting';
import type { Sql } from '../database/unit-of-work';

/** An item that came onto the agenda of a running meeting. */
export interface LaterItem {
  readonly meetingId: string;
  readonly itemId: string;
  readonly number: string;
  /** What everybody may know of it. */
  readonly neutralTitle: string;
  readonly public: boolean;
  readonly text: Pick<ItemText, 'title' | 'paperId' | 'responsibility'>;
  /** What everybody may know of why it came. */
  readonly reason: string;
  /** When it came, as an instant. */
  readonly at: string;
}

/** The agendas of meetings that have begun. The meetings own them; the journal says what came onto them. */
export abstract class RunningAgendas {
  /** Puts it at the end, as a supplement where people know the agenda. One that is there already stays as it is. */
  abstract addItem(sql: Sql, item: LaterItem): Promise<void>;
}
