import { papersRoutes, type AttachmentView, type PaperDetail } from '@gremia/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { AttachmentList } from '../../ui/attachment-list';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Section } from '../../ui/section';
import { UploadField } from './upload-field';

/** The files of a paper: list, removal after asking, and adding with progress. */
export function PaperAttachments({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const client = useQueryClient();
  const [removing, setRemoving] = useState<AttachmentView | null>(null);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['paper', paper.id] });
  const remove = useMutation({
    mutationFn: ({ id: attachmentId }: AttachmentView) =>
      call(papersRoutes.detach, { params: { id: paper.id, attachmentId } }),
    onSuccess: async () => {
      setRemoving(null);
      await refresh();
    },
  });
  return (
    <Section title={t('attachments.title')}>
      {paper.attachments.length === 0 ? (
        <p className="g-muted">{t('attachments.empty')}</p>
      ) : (
        <AttachmentList attachments={paper.attachments} folder="attachments" />
      )}
      {paper.attachments.length > 0 && (
        <div className="g-actions">
          {paper.attachments.map((attachment) => (
            <Button key={attachment.id} variant="tertiary" icon="delete" onClick={() => setRemoving(attachment)}>
              {t('attachments.remove', { name: attachment.fileName })}
            </Button>
          ))}
        </div>
      )}
      <UploadField paperId={paper.id} onUploaded={() => void refresh()} />
      <ConfirmDialog
        open={removing !== null}
        danger
        title={t('attachments.removeTitle')}
        confirmLabel={t('attachments.removeConfirm')}
        busy={remove.isPending}
        error={remove.error}
        onCancel={() => {
          remove.reset();
          setRemoving(null);
        }}
        onConfirm={() => removing !== null && remove.mutate(removing)}
      >
        <p>{t('attachments.removeText', { name: removing?.fileName ?? '' })}</p>
      </ConfirmDialog>
    </Section>
  );
}
