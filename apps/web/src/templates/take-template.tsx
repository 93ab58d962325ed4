import type { PaperTemplate } from '@gremia/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useReadText } from '../api/papers';
import type { PaperDraft } from '../paper-editing/paper-input';
import { Button } from '../ui/button';
import { beginWith } from './begin-with';
import { TemplateChoice } from './template-choice';

export interface TakeTemplateProps {
  readonly draft: PaperDraft;
  readonly onTake: (draft: PaperDraft) => void;
}

/** Offers templates as long as nothing is written, so that nothing that was written goes. */
export function TakeTemplate({ draft, onTake }: TakeTemplateProps): ReactElement | null {
  const { t } = useTranslation('templates');
  const [chosen, setChosen] = useState<PaperTemplate | null>(null);
  const read = useReadText();
  const take = useMutation({
    mutationFn: async (template: PaperTemplate) =>
      template.text.trim() === '' ? [] : (await read.mutateAsync(template.text)).points,
    onSuccess: (points, template) => onTake(beginWith(draft, template, points)),
  });
  if (draft.points.length > 0 || draft.reasons.trim() !== '') return null;
  const fitting = chosen?.kind === draft.kind ? chosen : null;
  return (
    <div className="g-stack">
      <TemplateChoice kind={draft.kind} chosen={fitting} onChoose={setChosen} />
      <ProblemAlert error={take.error} />
      {fitting !== null && (
        <div>
          <Button variant="secondary" busy={take.isPending} onClick={() => take.mutate(fitting)}>
            {t('take')}
          </Button>
        </div>
      )}
    </div>
  );
}
