import type { MeetingDetail } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublishAgenda } from '../../api/meetings';
import { formatDay } from '../../i18n/dates';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { PublicPreview } from './agenda/public-preview';

export function PublishAgenda({
  meeting,
  variant,
}: {
  readonly meeting: MeetingDetail;
  readonly variant: 'primary' | 'secondary';
}): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const publish = usePublishAgenda(meeting.id);
  const { latestAnnouncement } = meeting.notice;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('publish.button')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('publish.title')}
        className="g-form-dialog"
        confirmLabel={t('publish.confirm')}
        busy={publish.isPending}
        error={publish.error}
        onCancel={() => setOpen(false)}
        onConfirm={() => publish.mutate(meeting.revision, { onSuccess: () => setOpen(false) })}
      >
        <p>{t('publish.text')}</p>
        {latestAnnouncement !== null && <p>{t('publish.until', { day: formatDay(latestAnnouncement) })}</p>}
        <h3 className="g-h3">{t('preview.title')}</h3>
        <PublicPreview
          items={meeting.items}
          numbers={meeting.items.map(({ number }) => number)}
          paperNumbers={Object.fromEntries(meeting.items.map(({ id, paperNumber }) => [id, paperNumber]))}
        />
      </ConfirmDialog>
    </>
  );
}
