import type { PaperTemplate } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import './templates.css';

/** What a paper begins with, as it is read. */
export function TemplatePreview({ template }: { readonly template: PaperTemplate }): ReactElement {
  const { t } = useTranslation(['templates', 'words']);
  const committees = useCommittees().data?.committees ?? [];
  const nameOf = (id: string): string => committees.find((committee) => committee.id === id)?.name ?? '';
  const { title, text, reasons, consultations, checklist } = template;
  const path = consultations.map(
    ({ committeeId, responsibility }) => `${nameOf(committeeId)} (${t(`words:responsibility.${responsibility}`)})`,
  );
  const said = [
    { label: t('title'), words: title },
    { label: t('text'), words: text },
    { label: t('reasons'), words: reasons },
    { label: t('path'), words: path.join(', ') },
    { label: t('checklist'), words: checklist.map((each) => `– ${each}`).join('\n') },
  ].filter(({ words }) => words.trim() !== '');
  if (said.length === 0) return <p className="g-muted">{t('blank')}</p>;
  return (
    <dl className="templates-preview">
      {said.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang="de">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
