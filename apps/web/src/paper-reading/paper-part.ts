import type { PaperReading } from '@gremia/contracts';
import type { ReadingSurface } from './reading-surface';

/** What every part of a read paper takes: the paper, whoever reads it, and where its links lead. */
export interface PaperPartProps {
  readonly paper: PaperReading;
  readonly surface: ReadingSurface;
}
