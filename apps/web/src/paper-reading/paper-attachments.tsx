import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';
import { AttachmentList } from './attachment-list';
import type { PaperPartProps } from './paper-part';

export function PaperAttachments({ paper: { attachments }, surface }: PaperPartProps): ReactElement | null {
  const { t } = useTranslation('paper');
  if (attachments.length === 0) return null;
  return (
    <Section title={t('attachments')}>
      <AttachmentList attachments={attachments} folder={surface.attachments} />
    </Section>
  );
}
