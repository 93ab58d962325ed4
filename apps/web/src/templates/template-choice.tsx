import type { PaperKind, PaperTemplate } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { usePaperTemplates } from '../api/paper-templates';
import { SelectField } from '../ui/text-field';
import { TemplatePreview } from './template-preview';

export interface TemplateChoiceProps {
  readonly kind: PaperKind | null;
  readonly chosen: PaperTemplate | null;
  readonly onChoose: (template: PaperTemplate | null) => void;
}

/** The templates of one kind, with what the chosen one says; nothing where there are none. */
export function TemplateChoice({ kind, chosen, onChoose }: TemplateChoiceProps): ReactElement | null {
  const { t } = useTranslation('templates');
  const committees = useCommittees().data?.committees ?? [];
  const offered = (usePaperTemplates().data?.templates ?? []).filter((each) => each.kind === kind && !each.retired);
  if (offered.length === 0) return null;
  const bodyOf = ({ committeeId }: PaperTemplate): string =>
    committees.find(({ id }) => id === committeeId)?.name ?? '';
  return (
    <div className="g-stack">
      <SelectField
        label={t('choice')}
        hint={t('choiceHint')}
        value={chosen?.id ?? ''}
        options={[
          { value: '', label: t('none') },
          ...offered.map((each) => ({
            value: each.id,
            label: [each.name, bodyOf(each)].filter((part) => part !== '').join(', '),
          })),
        ]}
        onChange={({ target }) => onChoose(offered.find(({ id }) => id === target.value) ?? null)}
      />
      {chosen !== null && <TemplatePreview template={chosen} />}
    </div>
  );
}
