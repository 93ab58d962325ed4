import type { Db, UnitOfWork } from '../platform/database/unit-of-work';

export interface DemoContext {
  readonly unitOfWork: UnitOfWork;
  readonly now: Date;
  /** Today in the municipality's time zone, `YYYY-MM-DD`: meetings of the demonstration lie around it. */
  readonly today: string;
}

/**
 * One part of the demonstration. Parts load in their order, each at most once: a start that was broken off goes on
 * where it stopped.
 */
export interface DemoPart {
  readonly name: string;
  isLoaded(db: Db): Promise<boolean>;
  /** All or nothing in one unit of work, or so that loading again adds what is missing and nothing twice. */
  load(context: DemoContext): Promise<void>;
}
