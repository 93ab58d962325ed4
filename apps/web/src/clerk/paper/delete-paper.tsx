import type { PaperDetail } from '@gremia/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeletePaper } from '../../api/papers';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

export function DeletePaper({
  paper,
  onDeleted,
}: {
  readonly paper: PaperDetail;
  readonly onDeleted: () => void;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const remove = useDeletePaper(paper.id);
  const confirm = (): void =>
    remove.mutate(undefined, {
      onSuccess: () => {
        onDeleted();
        void navigate({ to: '/verwaltung/drucksachen' });
      },
    });
  return (
    <>
      <Button variant="tertiary" icon="delete" onClick={() => setOpen(true)}>
        {t('paper.delete')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('paper.deleteTitle')}
        confirmLabel={t('paper.deleteConfirm')}
        busy={remove.isPending}
        error={remove.error}
        onCancel={() => setOpen(false)}
        onConfirm={confirm}
      >
        <p>{t('paper.deleteText', { title: paper.title })}</p>
      </ConfirmDialog>
    </>
  );
}
