import { z } from 'zod';
import { line, prose, rowNumber, typed, uuid } from './common';
import { consultationInput } from './papers';

/** Kinds that begin by themselves; what hangs on another paper is written for that one. */
export const templateKind = z.enum(['proposal', 'motion', 'question', 'notice']);
export type TemplateKind = z.infer<typeof templateKind>;

/** What a paper of one kind begins with. */
export const paperTemplate = z.object({
  id: uuid,
  name: line(120),
  kind: templateKind,
  /** The body it is meant for; null for every body. */
  committeeId: uuid.nullable(),
  /** What the title begins as; dots stand for what is to be filled in. */
  title: typed(300).trim(),
  /** The text with its points, as it would be pasted. */
  text: prose(50_000),
  reasons: prose(20_000),
  consultations: z.array(consultationInput.omit({ meetsOn: true })).max(20),
  /** What is to be attached. */
  checklist: z.array(line(200)).max(20),
  /** No longer offered; papers that began with it stay as they are. */
  retired: z.boolean(),
});
export type PaperTemplate = z.infer<typeof paperTemplate>;

/** The templates of the office in the order in which they are offered. `revision`: 0 where none was ever kept. */
export const paperTemplates = z.object({
  revision: rowNumber,
  templates: z.array(paperTemplate).max(100),
});
export type PaperTemplates = z.infer<typeof paperTemplates>;
