import type { PaperSummary } from '@gremia/contracts';

export const isPending = ({ state }: Pick<PaperSummary, 'state'>): boolean =>
  state === 'submitted' || state === 'scheduled' || state === 'in-consultation';

/** Amendments and statements are dealt with together with their paper, never as an item of their own. */
export const isItem = ({ kind }: Pick<PaperSummary, 'kind'>): boolean => kind !== 'amendment' && kind !== 'statement';
