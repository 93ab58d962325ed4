import type { PaperDetail, PaperInput } from '@gremia/contracts';
import { printResolution, type Point } from '@gremia/resolution';
import type { TFunction } from 'i18next';
import type { ConflictField } from '../ui/conflict-dialog';

/** An empty paper; `points` of an amendment start as the text it is about to change. */
export const blankInput = (kind: 'motion' | 'amendment', parentId: string | null, points: readonly Point[], title: string): PaperInput => ({
  kind,
  title,
  public: true,
  originators: [],
  parentId,
  points: [...points],
  reasons: '',
  pointReasons: {},
  consultations: [],
  statement: null,
});

/** The paper as the form edits it. */
export function inputOf(paper: PaperDetail): PaperInput {
  const { kind, title, public: open, originators, parentId, reasons, pointReasons, statement } = paper;
  const consultations = paper.consultations.map(({ committeeId, meetsOn, public: treatedOpenly, responsibility }) => ({
    committeeId,
    meetsOn,
    public: treatedOpenly,
    responsibility,
  }));
  return { kind, title, public: open, originators, parentId, points: paper.text?.points ?? [], reasons, pointReasons, consultations, statement };
}

/** Two versions, field by field, as text that can be compared by eye. */
export function conflictFields(mine: PaperInput, theirs: PaperInput, t: TFunction<['member', 'words']>): ConflictField[] {
  const field = (label: string, print: (input: PaperInput) => string): ConflictField => ({ label, mine: print(mine), theirs: print(theirs) });
  return [
    field(t('motion.title'), ({ title }) => title),
    field(t('motion.originators'), ({ originators }) => originators.map(({ name }) => name).join('\n')),
    field(t('motion.public'), (input) => t(input.public ? 'words:yes' : 'words:no')),
    field(t('paper.text'), ({ points }) => printResolution(points)),
    field(t('paper.reasons'), ({ reasons, pointReasons }) => [reasons, ...Object.values(pointReasons)].filter((text) => text !== '').join('\n')),
  ];
}
