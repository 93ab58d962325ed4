import type { PaperTemplate } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import type { PaperDraft } from '../paper-editing/paper-input';

/** A paper that begins, with what a template says. A title that was typed stays. @param points the text, read */
export const beginWith = (
  draft: PaperDraft,
  { title, reasons, consultations }: PaperTemplate,
  points: readonly Point[],
): PaperDraft => ({
  ...draft,
  title: draft.title === '' ? title : draft.title,
  points: [...points],
  reasons,
  consultations: consultations.map((station) => ({ ...station, meetsOn: null })),
});
