import { papersRoutes, type AttachmentView, type PaperDetail } from '@gremia/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { AttachmentList } from '../../paper-reading/attachment-list';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { Section } from '../../ui/section';
import { AttachmentTraceList } from './attachment-trace-list';
import { UploadField } from './upload-field';

type Step = 'remove' | 'publish' | 'withhold';

interface Asked {
  readonly step: Step;
  readonly attachment: AttachmentView;
}

export interface PaperAttachmentsProps {
  readonly paper: PaperDetail;
  /** Files may be added, switched and removed. */
  readonly editable: boolean;
}

/** The files of a paper: list, adding with progress, publishing and removal after asking, and what became of them. */
export function PaperAttachments({ paper, editable }: PaperAttachmentsProps): ReactElement {
  const { t } = useTranslation('clerk');
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const submitted = paper.state !== 'draft';
  const refresh = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['paper', paper.id] });
    await client.invalidateQueries({ queryKey: ['attachment-trace', paper.id] });
  };
  const take = useMutation<unknown, Error, Asked>({
    mutationFn: ({ step, attachment }) => {
      const params = { id: paper.id, attachmentId: attachment.id };
      return step === 'remove'
        ? call(papersRoutes.detach, { params })
        : call(papersRoutes.switchAttachment, { params, body: { public: step === 'publish' } });
    },
    onSuccess: async () => {
      setAsked(null);
      await refresh();
    },
  });
  const ask = (step: Step, attachment: AttachmentView) => (): void => {
    take.reset();
    setAsked({ step, attachment });
  };
  const name = asked?.attachment.fileName ?? '';
  const step = asked?.step ?? 'remove';
  return (
    <Section title={t('attachments.title')}>
      {paper.attachments.length === 0 && <p className="g-muted">{t('attachments.empty')}</p>}
      {paper.attachments.map((attachment) => (
        <div key={attachment.id} className="clerk-attachment">
          <AttachmentList attachments={[attachment]} folder="attachments" />
          <Badge kind={attachment.public ? 'success' : 'info'}>
            {t(attachment.public ? 'attachments.isPublic' : 'attachments.isInternal')}
          </Badge>
          {editable && (
            <span className="g-row">
              {paper.public && (
                <Button
                  variant="tertiary"
                  small
                  icon={attachment.public ? 'visibility-off' : 'visibility'}
                  onClick={ask(attachment.public ? 'withhold' : 'publish', attachment)}
                >
                  {t(attachment.public ? 'attachments.withhold' : 'attachments.publish', { name: attachment.fileName })}
                </Button>
              )}
              <Button variant="tertiary" small icon="delete" onClick={ask('remove', attachment)}>
                {t('attachments.remove', { name: attachment.fileName })}
              </Button>
            </span>
          )}
        </div>
      ))}
      {editable && <UploadField paperId={paper.id} submitted={submitted} onUploaded={() => void refresh()} />}
      {submitted && editable && <AttachmentTraceList paperId={paper.id} />}
      <ConfirmDialog
        open={asked !== null}
        danger={step === 'remove'}
        title={t(`attachments.${step}Title`)}
        confirmLabel={t(`attachments.${step}Confirm`)}
        busy={take.isPending}
        error={take.error}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked !== null && take.mutate(asked)}
      >
        <p>{t(step === 'remove' && submitted ? 'attachments.removeKept' : `attachments.${step}Text`, { name })}</p>
      </ConfirmDialog>
    </Section>
  );
}
