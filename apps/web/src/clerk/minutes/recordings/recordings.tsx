import type { RecordingView } from '@gremia/contracts';
import { recordingRoutes } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../answers/confirm-dialog';
import { addressOf } from '../../../api/address';
import { useDeleteRecording, useRecordings } from '../../../api/recordings';
import { formatDay, formatTime } from '../../../i18n/dates';
import { formatSize } from '../../../paper-reading/file-words';
import { Button } from '../../../ui/button';
import { DownloadLink } from '../../../ui/button-link';
import { Section } from '../../../ui/section';

/** What was recorded of a meeting: to be heard for the minutes, and deleted early. Nothing where nothing was. */
export function Recordings({ meetingId }: { readonly meetingId: string }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const recordings = useRecordings(meetingId).data?.recordings ?? [];
  const remove = useDeleteRecording(meetingId);
  const [leaving, setLeaving] = useState<RecordingView | null>(null);
  if (recordings.length === 0) return null;
  return (
    <Section title={t('recordings.title')}>
      <p className="kern-body">{t('recordings.purpose')}</p>
      <ul className="g-plain-list">
        {recordings.map((recording) => (
          <li key={recording.id}>
            <Recording meetingId={meetingId} recording={recording} onDelete={() => setLeaving(recording)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        title={t('recordings.deleteTitle')}
        confirmLabel={t('recordings.deleteTitle')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(leaving?.id ?? '', { onSuccess: () => setLeaving(null) })}
        onCancel={() => setLeaving(null)}
      >
        <p>{t('recordings.deleteText', { name: leaving?.name ?? '' })}</p>
      </ConfirmDialog>
    </Section>
  );
}

interface RecordingProps {
  readonly meetingId: string;
  readonly recording: RecordingView;
  readonly onDelete: () => void;
}

function Recording({ meetingId, recording, onDelete }: RecordingProps): ReactElement {
  const { t, i18n } = useTranslation('clerk');
  const { id, name, source, from, until, bytes, sha256, deleteOn, gone } = recording;
  const time = `${formatTime(from)} – ${until === null ? t('recordings.running') : formatTime(until)}`;
  const size = bytes === null ? t('recordings.unfinished') : formatSize(bytes, i18n.language);
  return (
    <>
      <p className="kern-body">
        <strong>{name}</strong>, {t(`recordings.source.${source}`)}, {time}
        {gone === null ? (
          <>
            , {size}. {t('recordings.deleteOn')} {formatDay(deleteOn)}
          </>
        ) : (
          <>: {t(`recordings.gone.${gone}`)}</>
        )}
      </p>
      {sha256 !== null && gone === null && (
        <p className="kern-body g-muted g-small g-breaks">{t('recordings.hash', { hash: sha256 })}</p>
      )}
      {gone === null && (
        <div className="g-actions">
          {sha256 !== null && (
            <DownloadLink href={addressOf(recordingRoutes.recording, { params: { id: meetingId, recordingId: id } })}>
              {t('recordings.download', { name, time: formatTime(from) })}
            </DownloadLink>
          )}
          <Button small variant="tertiary" onClick={onDelete}>
            {t('recordings.delete', { name, time: formatTime(from) })}
          </Button>
        </div>
      )}
    </>
  );
}
