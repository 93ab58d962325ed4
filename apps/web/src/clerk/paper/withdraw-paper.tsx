import type { PaperDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWithdrawPaper } from '../../api/papers';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

export function WithdrawPaper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const withdraw = useWithdrawPaper(paper.id);
  return (
    <>
      <Button variant="secondary" icon="close" onClick={() => setOpen(true)}>
        {t('paper.withdraw')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('paper.withdrawTitle', { number: paper.number ?? '' })}
        confirmLabel={t('paper.withdrawConfirm')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('paper.withdrawText')}</p>
      </ConfirmDialog>
    </>
  );
}
