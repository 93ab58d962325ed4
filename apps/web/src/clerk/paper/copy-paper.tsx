import type { PaperDetail } from '@gremia/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { useCreatePaper } from '../../api/papers';
import { readTyped } from '../../forms/read-typed';
import { uuid } from '../../live/uuid';
import { copyOf } from '../../paper-editing/copy-of';
import { typedPaper } from '../../paper-editing/paper-input';
import { Button } from '../../ui/button';

/** Begins a new draft from a paper; says beforehand what is taken over and what is not. */
export function CopyPaper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const create = useCreatePaper();
  const copy = useMutation({
    mutationFn: () => create.mutateAsync(readTyped(typedPaper, copyOf(paper, uuid))),
    onSuccess: ({ id }) => navigate({ to: '/verwaltung/drucksachen/$id', params: { id } }),
  });
  return (
    <>
      <Button variant="secondary" icon="content-copy" onClick={() => setOpen(true)}>
        {t('copyPaper.open')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('copyPaper.title')}
        confirmLabel={t('copyPaper.confirm')}
        busy={copy.isPending}
        error={copy.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => copy.mutate()}
      >
        <p>{t('copyPaper.taken')}</p>
        <p>{t('copyPaper.left')}</p>
        {!paper.public && <p>{t('copyPaper.nonPublic')}</p>}
      </ConfirmDialog>
    </>
  );
}
