import { z } from 'zod';
import { uuid } from './common';
import { amendmentHead, attachmentReading, consultationReading, paperReading } from './paper-reading';
import { consultationInput, paperSummary, statementInput } from './papers';
import { amendmentText, grouping, points, textCorrection } from './text';

/** What people who are signed in read of a paper beside `paperReading`. */

export const attachmentView = attachmentReading.extend({ public: z.boolean() });
export type AttachmentView = z.infer<typeof attachmentView>;

export const consultationView = consultationReading.extend(
  consultationInput.pick({ committeeId: true, public: true }).shape,
);
export type ConsultationView = z.infer<typeof consultationView>;

/** An amendment with its operations, vote units and marked view of the base text. */
export const amendmentView = amendmentText.and(amendmentHead.extend({ grouping, baseVersionId: uuid }));
export type AmendmentView = z.infer<typeof amendmentView>;

export const paperDetail = paperSummary.extend({
  ...paperReading.shape,
  revision: z.number().int(),
  mayEdit: z.boolean(),
  /** The reader handed it in, or is the clerk, and it is still pending. */
  mayWithdraw: z.boolean(),
  /** The reader is the office, and it goes its own way through the bodies, which is not at its end. */
  mayChangePath: z.boolean(),
  /**
   * The reader is in charge of it and may bring in a new version of its text: it is pending, and nothing of it was
   * voted on.
   */
  mayRevise: z.boolean(),
  author: z.string(),
  corrections: z.array(textCorrection),
  /**
   * Where the reader may correct the text: the item that resolved it; null where there is nothing to correct or no
   * right to.
   */
  correctable: z.object({ meetingId: uuid, itemId: uuid }).nullable(),
  /** Only for kind amendment: its own operations. */
  amendment: amendmentView.nullable(),
  amendments: z.array(amendmentView),
  /** Only for kind statement: what it says, as it is edited. */
  statement: statementInput.extend({ counterWording: points.nullable() }).nullable(),
  parent: paperSummary.nullable(),
  main: paperSummary.nullable(),
  consultations: z.array(consultationView),
  attachments: z.array(attachmentView),
});
export type PaperDetail = z.infer<typeof paperDetail>;
