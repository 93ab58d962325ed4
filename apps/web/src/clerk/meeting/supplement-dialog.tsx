import type { SupplementChange } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplementChanges } from '../../agenda-reading/supplement-list';
import { FormDialog } from '../../forms/form-dialog';
import { useCheckedForm } from '../../forms/use-checked-form';
import { supplementReason, SupplementReasonField } from './supplement-reason';

export interface SupplementDialogProps {
  readonly open: boolean;
  /** Number of the supplement that would be made. */
  readonly no: number;
  readonly changes: readonly SupplementChange[];
  readonly onCancel: () => void;
  /** Publishes it; a refusal is thrown. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

/** Shows what a supplement would tell, and asks for its reason before it is published. */
export function SupplementDialog({ open, no, changes, onCancel, onConfirm }: SupplementDialogProps): ReactElement {
  const { t } = useTranslation('clerk');
  const form = useCheckedForm({
    schema: supplementReason,
    defaultValues: { supplement: '' },
    send: async ({ supplement: reason }) => {
      await onConfirm(reason);
      form.rhf.reset();
    },
  });
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('supplement.title', { no })}
      confirmLabel={t('supplement.confirm')}
      onCancel={onCancel}
    >
      <SupplementChanges changes={changes} />
      <p>{t('supplement.text')}</p>
      <SupplementReasonField {...form.field('supplement')} />
    </FormDialog>
  );
}
