import { papersRoutes, type PaperDetail } from '@gremia/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { uploadAttachment } from '../api/upload';
import { AttachmentList } from '../paper-reading/attachment-list';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ProblemAlert } from '../answers/problem-alert';
import { Section } from '../ui/section';

/** Files of a paper: sent one by one, each checked by the server; removed after asking. */
export function MotionAttachments({ paper }: { readonly paper: PaperDetail }): ReactElement | null {
  const { t } = useTranslation('member');
  const id = useId();
  const client = useQueryClient();
  const isDraft = paper.state === 'draft';
  const [removing, setRemoving] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['paper', paper.id] });
  const add = useMutation({
    mutationFn: (file: File) =>
      // What is put to a submitted paper is internal until the office publishes it.
      uploadAttachment({ paperId: paper.id, file, isPublic: paper.public && isDraft, onProgress: setShare }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (attachmentId: string) => call(papersRoutes.detach, { params: { id: paper.id, attachmentId } }),
    onSuccess: refresh,
  });
  if (!paper.mayEdit && paper.attachments.length === 0) return null;
  return (
    <Section title={t('paper.attachments')}>
      {paper.attachments.length > 0 && <AttachmentList attachments={paper.attachments} folder="attachments" />}
      {paper.mayEdit && (
        <>
          <div className="kern-form-input">
            <label className="kern-label" htmlFor={id}>
              {t('motion.addFile')}
            </label>
            <div className="kern-hint" id={`${id}-hint`}>
              {t(isDraft ? 'motion.fileHint' : 'motion.fileHintInternal')}
            </div>
            <input
              id={id}
              type="file"
              className="g-file"
              aria-describedby={`${id}-hint`}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file !== undefined) add.mutate(file);
                event.target.value = '';
              }}
            />
          </div>
          <p role="status">
            {add.isPending
              ? t('motion.sendingFile', { percent: Math.round(share * 100) })
              : add.isSuccess
                ? t('motion.fileSent', { name: add.data.fileName })
                : ''}
          </p>
          <ProblemAlert error={add.error} />
          {paper.attachments.map(({ id: attachmentId, fileName }) => (
            <div key={attachmentId}>
              <Button variant="tertiary" icon="delete" onClick={() => setRemoving(attachmentId)}>
                {t('motion.removeFile', { name: fileName })}
              </Button>
              <ConfirmDialog
                open={removing === attachmentId}
                danger
                title={t('motion.removeFileTitle', { name: fileName })}
                confirmLabel={t('motion.removeFileConfirm')}
                busy={remove.isPending}
                error={remove.error}
                onConfirm={() => remove.mutate(attachmentId, { onSuccess: () => setRemoving(null) })}
                onCancel={() => setRemoving(null)}
              >
                <p>{t('motion.removeFileText')}</p>
              </ConfirmDialog>
            </div>
          ))}
        </>
      )}
    </Section>
  );
}
