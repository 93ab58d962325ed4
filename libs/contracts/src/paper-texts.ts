import type { Doubt, ReadPoint } from '@gremia/resolution';
import { z } from 'zod';
import { uuid } from './common';
import { points, segment } from './text';

/** A document to be read is far smaller than an attachment: text without pictures. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** Why a person has to look at a point; see `Doubt` of the resolution library. */
export const doubt: z.ZodType<Doubt> = z.enum([
  'base-differs',
  'not-in-base',
  'not-mentioned',
  'unbalanced',
  'inside-word',
  'fragment',
  'emphasis',
  'instruction',
  'broken-line',
  'not-found',
  'ambiguous',
  'not-understood',
  'number',
]);

/** One point (or one instruction) as the document has it; `certain: false` asks a person to choose. */
export const readPoint = z.object({
  id: z.string(),
  label: z.string(),
  change: z.enum(['equal', 'changed', 'inserted', 'deleted']),
  certain: z.boolean(),
  doubts: z.array(doubt),
  rejected: z.string(),
  accepted: z.string(),
  segments: z.array(segment),
  source: z.string().optional(),
}) satisfies z.ZodType<ReadPoint>;

/** Word, plain text, Markdown or HTML; `parentId` is the paper that the document amends. Nothing is stored. */
export const readDocumentForm = z.object({ file: z.string().meta({ format: 'binary' }), parentId: uuid.optional() });

export const readDocumentResult = z.object({
  /** The document as a text, changes accepted. */
  points,
  /**
   * Paragraphs of the document that are no part of the text: before it, among its points, after it. Nothing is dropped
   * unseen.
   */
  before: z.array(z.string()),
  unread: z.array(z.string()),
  after: z.array(z.string()),
  /**
   * The document as an amendment; null without a paper to amend. `edited` is the whole text as the document wants it,
   * with the ids of `base`.
   */
  reading: z.object({ base: points, edited: points, points: z.array(readPoint) }).nullable(),
});
export type ReadDocumentResult = z.infer<typeof readDocumentResult>;

export const exportFormat = z.enum(['docx', 'pdf', 'md', 'txt', 'html']);
export type ExportFormat = z.infer<typeof exportFormat>;
/** `resolved`: a resolution without the editorial corrections that were made since. */
export const textView = z.enum(['marked', 'old', 'new', 'resolved']);
export type TextView = z.infer<typeof textView>;

export const exportQuery = z.object({
  format: exportFormat,
  /**
   * Marked changes, the text before or after them. Without it: an amendment marked, any other paper as it reads now.
   */
  view: textView.optional(),
  /** How a marked Word file shows changes: crossed out and bold, or as tracked changes to be accepted or rejected. */
  changes: z.enum(['runs', 'tracked']).default('runs'),
});
export type ExportQuery = z.infer<typeof exportQuery>;
