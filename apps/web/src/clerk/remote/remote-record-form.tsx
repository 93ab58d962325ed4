import { typedDay, type RemoteRecordInput, type RemoteRecordView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSaveRemoteRecord } from '../../api/remote-record';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { SelectField, TextArea, TextField } from '../../ui/text-field';

const text = z.string().trim().max(300);
const ofDeclaration = { by: z.string().trim().min(1).max(200), on: typedDay, ground: z.string().trim().min(1) };

/** As it is typed: who has declared nothing leaves out who, when and why. */
const typedRecord = z
  .discriminatedUnion('declared', [
    z.object({ declared: z.literal(true), ...ofDeclaration }),
    z.object({ declared: z.literal(false), by: z.string(), on: z.string(), ground: z.string() }),
  ])
  .and(
    z.object({
      statuteClause: text,
      resolution: text,
      approvedSystem: text,
      helpContact: text,
      publicRoom: text,
      committee: z.enum(['', 'main', 'finance', 'audit']),
      firstSession: z.boolean(),
    }),
  )
  .transform(({ declared, by, on, ground, committee, ...rest }): Omit<RemoteRecordInput, 'revision'> => ({
    ...rest,
    declaration: declared ? { by, on, ground } : null,
    committee: committee === '' ? null : committee,
  }));

export interface RemoteRecordFormProps {
  readonly view: RemoteRecordView;
  readonly onSaved: () => void;
}

/** What a meeting with connected members rests on. Only what the rules of the body ask for has to be filled in. */
export function RemoteRecordForm({ view, onSaved }: RemoteRecordFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const save = useSaveRemoteRecord(view.meetingId);
  const { record } = view;
  const form = useCheckedForm({
    schema: typedRecord,
    defaultValues: {
      declared: record.declaration !== null,
      by: record.declaration?.by ?? '',
      on: record.declaration?.on ?? '',
      ground: record.declaration?.ground ?? '',
      statuteClause: record.statuteClause,
      resolution: record.resolution,
      approvedSystem: record.approvedSystem,
      helpContact: record.helpContact,
      publicRoom: view.publicRoom ?? '',
      committee: record.committee ?? '',
      firstSession: record.firstSession,
    },
    pointers: { '/declaration/on': 'on', '/declaration/by': 'by', '/declaration/ground': 'ground' },
    send: async (input) => {
      await save.mutateAsync({ ...input, revision: view.revision });
      onSaved();
    },
  });
  const declared = form.rhf.watch('declared');
  return (
    <Form form={form}>
      <CheckField label={t('remote.declare')} {...form.rhf.register('declared')} />
      {declared && (
        <>
          <TextField label={t('remote.by')} hint={t('remote.byHint')} maxLength={200} {...form.field('by')} />
          <TextField label={t('remote.on')} type="date" {...form.field('on')} />
          <TextArea label={t('remote.ground')} rows={3} maxLength={1000} {...form.field('ground')} />
        </>
      )}
      <TextField label={t('remote.clause')} hint={t('remote.clauseHint')} optional {...form.field('statuteClause')} />
      <TextField
        label={t('remote.resolution')}
        hint={t('remote.resolutionHint')}
        optional
        {...form.field('resolution')}
      />
      <TextField label={t('remote.system')} optional {...form.field('approvedSystem')} />
      <TextField label={t('remote.help')} hint={t('remote.helpHint')} optional {...form.field('helpContact')} />
      <TextField label={t('remote.room')} optional {...form.field('publicRoom')} />
      <SelectField
        label={t('remote.committee')}
        options={(['', 'main', 'finance', 'audit'] as const).map((value) => ({
          value,
          label: t(`remote.committees.${value === '' ? 'other' : value}`),
        }))}
        {...form.field('committee')}
      />
      <CheckField label={t('remote.firstSession')} {...form.rhf.register('firstSession')} />
      <Button type="submit" busy={form.busy}>
        {t('remote.save')}
      </Button>
    </Form>
  );
}
