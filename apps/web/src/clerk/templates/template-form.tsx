import { line, paperTemplate, templateKind, type PaperTemplate } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useCommittees } from '../../api/bodies';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import { ConsultationsField } from '../paper/consultations-field';

/** One thing a line; empty lines do not count. */
const lines = z
  .string()
  .transform((typed) => typed.split('\n').map((each) => each.trim()))
  .transform((all) => all.filter((each) => each !== ''))
  .pipe(z.array(line(200)).max(20));
const typed = paperTemplate
  .pick({ name: true, kind: true, title: true, text: true, reasons: true, consultations: true })
  .extend({ committeeId: z.string().transform((id) => (id === '' ? null : id)), checklist: lines });

export interface TemplateFormProps {
  readonly template: PaperTemplate;
  readonly isNew: boolean;
  /** Keeps it; a refusal is thrown. */
  readonly onKeep: (template: PaperTemplate) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** A template as the office writes it. */
export function TemplateForm({ template, isNew, onKeep, onCancel }: TemplateFormProps): ReactElement {
  const { t } = useTranslation(['templates', 'clerk', 'words']);
  const committees = useCommittees().data?.committees ?? [];
  const { id, retired, committeeId, checklist, ...rest } = template;
  const form = useCheckedForm({
    schema: typed,
    defaultValues: { ...rest, committeeId: committeeId ?? '', checklist: checklist.join('\n') },
    send: (sent) => onKeep({ id, retired, ...sent }),
  });
  const path = form.choice('consultations');
  return (
    <FormDialog
      form={form}
      open
      className="clerk-path-dialog"
      title={t(isNew ? 'newTitle' : 'changeTitle')}
      confirmLabel={t('keep')}
      onCancel={onCancel}
    >
      <TextField label={t('name')} hint={t('nameHint')} maxLength={120} {...form.field('name')} />
      <SelectField
        label={t('kind')}
        options={templateKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) }))}
        {...form.field('kind')}
      />
      <SelectField
        label={t('body')}
        options={[
          { value: '', label: t('anyBody') },
          ...committees.map((each) => ({ value: each.id, label: each.name })),
        ]}
        {...form.field('committeeId')}
      />
      <TextField label={t('title')} hint={t('titleHint')} lang="de" maxLength={300} {...form.field('title')} />
      <TextArea label={t('text')} hint={t('textHint')} rows={6} lang="de" {...form.field('text')} />
      <TextArea label={t('reasons')} hint={t('reasonsHint')} rows={4} lang="de" {...form.field('reasons')} />
      <ConsultationsField
        dated={false}
        consultations={path.value.map((station) => ({ ...station, meetsOn: null }))}
        onChange={(stations) => path.onChange(stations.map(({ meetsOn: _, ...station }) => station))}
      />
      <TextArea label={t('checklist')} hint={t('checklistHint')} rows={3} lang="de" {...form.field('checklist')} />
    </FormDialog>
  );
}
