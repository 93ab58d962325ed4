import { fieldFault, fieldProblem, type FieldProblem } from '@gremia/contracts';
import { plainText, walk, type Point } from '@gremia/resolution';
import i18n from '../../i18n/i18n';
import type { PaperDraft } from '../../paper-editing/paper-input';

const hasWords = (points: readonly Point[]): boolean =>
  walk(points).some(({ point }) => plainText(point.body, new Map()).trim() !== '');

const CHECKS = ['lawful', 'resources', 'funds'] as const;

type Typed = Pick<PaperDraft, 'kind' | 'title' | 'originators' | 'points' | 'reasons' | 'statement'>;

/** Everything that a paper still lacks before it can be handed in, so that nobody is asked to confirm in vain. */
export function submissionGaps({ kind, title, originators, points, reasons, statement }: Typed): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  if (title.trim() === '') gaps.push(fieldProblem('/title', fieldFault('gap')));
  if (kind === 'statement') {
    for (const check of CHECKS)
      if (statement?.[check].answer === null)
        gaps.push(fieldProblem(`/statement/${check}/answer`, fieldFault('yes-or-no')));
    if (statement?.body.trim() === '') gaps.push(fieldProblem('/statement/body', fieldFault('statement-text-missing')));
    return gaps;
  }
  if (originators.length === 0) gaps.push(fieldProblem('/originators', fieldFault('originator-missing')));
  const written = hasWords(points);
  if ((kind === 'proposal' || kind === 'motion') && !written)
    gaps.push({ pointer: '/points', detail: i18n.t('problems:no-resolution-text') });
  if ((kind === 'question' || kind === 'notice') && !written && reasons.trim() === '')
    gaps.push(fieldProblem('/reasons', fieldFault('paper-text-missing')));
  return gaps;
}
