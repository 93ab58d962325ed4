import type { MeetingState, ReadEvent } from '@gremia/meeting';
import type { Sql } from '../../platform/database/unit-of-work';
import type { DomainEvent } from '../../platform/events/domain-event';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import type { PaperProgress } from '../../platform/ports/paper-progress.port';
import type { RunningAgendas } from '../../platform/ports/running-agendas.port';
import type { ResolvedTexts } from '../../platform/ports/resolved-texts.port';

/** An entry of a journal and the meeting as it was with it, before anything that came later. */
export interface ProjectedStep {
  readonly entry: JournalEntry;
  readonly state: MeetingState;
}

/**
 * Where a projection writes to: a transaction, what belongs to the papers through their ports, and what is told to
 * others after its commit.
 */
export interface Target {
  readonly sql: Sql;
  readonly papers: PaperProgress;
  readonly texts: ResolvedTexts;
  readonly agendas: RunningAgendas;
  readonly emit: (event: DomainEvent) => void;
}

/**
 * Something that follows from the journals of meetings and is kept elsewhere. Each has its own cursor in each journal,
 * which moves in the transaction that applies the entries: every entry is applied once, and a projection that is new
 * begins at the first entry of every journal.
 */
export interface Projection {
  /** Names its cursors in the database; never changes. */
  readonly name: string;
  /** Kinds of events that change something; others are not given to `apply`. */
  readonly handles: ReadonlySet<ReadEvent['kind']>;
  /** Applies one entry. Applied again, after all others of its journal, it changes nothing. */
  apply(step: ProjectedStep, target: Target): Promise<void>;
  /** Makes what follows from one meeting anew from its whole journal; missing where nothing is kept. */
  rebuild?(meetingId: string, steps: readonly ProjectedStep[], target: Target): Promise<void>;
}
