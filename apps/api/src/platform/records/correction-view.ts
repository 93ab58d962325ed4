import type { TextCorrectionView } from '@gremia/contracts';

/** A row of `text_correction`, as JSON made by the database. */
export interface CorrectionRow extends Pick<TextCorrectionView, 'role' | 'reason' | 'marked'> {
  readonly corrected_at: Date;
  /** null for readers who may not know the name. */
  readonly corrected_by: string | null;
}

/** As everybody may know it: by office, not by name. */
export const toCorrection = ({
  corrected_at,
  role,
  reason,
  marked,
}: Omit<CorrectionRow, 'corrected_by'>): Omit<TextCorrectionView, 'by'> => ({
  at: corrected_at.toISOString(),
  role,
  reason,
  marked,
});
