import {
  emptyPaperFields,
  paperFieldsTyped,
  paperFieldsTyping,
  paperInput,
  retypePaperFields,
  statementInput,
  type PaperDetail,
  type PaperKind,
  type StatementInput,
} from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { z } from 'zod';

/** A paper while somebody types: anything may still be missing or wrong, and no white space is taken away. */
export const paperDraft = paperInput.extend({
  title: z.string(),
  statement: statementInput.extend({ office: z.string() }).nullable(),
  ...paperFieldsTyping,
});
export type PaperDraft = z.infer<typeof paperDraft>;

/** From what is typed to what is sent. */
export const typedPaper = paperInput.extend(paperFieldsTyped);

const unanswered = { answer: null, text: '' };
const emptyStatement: StatementInput = {
  office: '',
  lawful: unanswered,
  resources: unanswered,
  funds: unanswered,
  body: '',
  counterWording: null,
};

/**
 * A paper as it begins: its kind and title, and what it is about. An amendment begins with the text that it changes.
 */
export function beginPaper(
  kind: PaperKind,
  title: string,
  parentId: string | null,
  base: readonly Point[],
  office = '',
): PaperDraft {
  return {
    kind,
    title,
    public: true,
    originators: [],
    parentId,
    points: kind === 'amendment' ? [...base] : [],
    ...retypePaperFields(emptyPaperFields()),
    consultations: [],
    statement: kind === 'statement' ? { ...emptyStatement, office } : null,
    ...(kind === 'amendment' ? { grouping: 'points' as const } : {}),
  };
}

/** What can be edited of a paper, as it lies on the server. */
export function inputOf(paper: PaperDetail): PaperDraft {
  return {
    kind: paper.kind,
    title: paper.title,
    public: paper.public,
    originators: paper.originators,
    parentId: paper.parentId,
    points: paper.text?.points ?? [],
    ...retypePaperFields(paper),
    consultations: paper.consultations.map(({ committeeId, meetsOn, public: isPublic, responsibility }) => ({
      committeeId,
      meetsOn,
      public: isPublic,
      responsibility,
    })),
    ...(paper.amendment === null
      ? {}
      : { grouping: paper.amendment.grouping, baseVersionId: paper.amendment.baseVersionId }),
    statement: paper.statement ?? (paper.kind === 'statement' ? emptyStatement : null),
  };
}
