import type { MeetingDetail, ReceiptView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeReceipt } from '../../api/meetings';
import { formatShortDay } from '../../i18n/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextField } from '../../ui/text-field';
import { NoteReceipts } from './note-receipts';

/** Who was convened, when it was received, whether in time, and what was answered. */
export function ReceiptsTable({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const editable = meeting.state === 'convened' && meeting.may.edit;
  const late = meeting.receipts.filter(({ kept }) => kept === false);
  const { open } = meeting.notice;
  const counts = (['attending', 'remote', 'excused'] as const).map((reply) =>
    t('receipts.count', {
      word: t(`words:reply.${reply}`),
      count: meeting.receipts.filter((receipt) => receipt.reply === reply).length,
    }),
  );
  const columns: Column<ReceiptView>[] = [
    { key: 'name', label: t('receipts.name'), rowHeader: true, cell: ({ name }) => name },
    {
      key: 'received',
      label: t('receipts.received'),
      cell: (receipt) =>
        editable ? (
          <ReceiptDay meetingId={meeting.id} receipt={receipt} />
        ) : receipt.receivedOn === null ? (
          t('receipts.open')
        ) : (
          <ReceivedOn receipt={receipt} />
        ),
    },
    {
      key: 'kept',
      label: t('receipts.kept'),
      cell: ({ kept }) =>
        kept === null ? (
          <Badge kind="info">{t('receipts.open')}</Badge>
        ) : (
          <Badge kind={kept ? 'success' : 'danger'}>{t(kept ? 'receipts.inTime' : 'receipts.late')}</Badge>
        ),
    },
    {
      key: 'reply',
      label: t('receipts.reply'),
      cell: ({ reply, replyText }) =>
        reply === null ? t('receipts.noReply') : [t(`words:reply.${reply}`), replyText].filter(Boolean).join(': '),
    },
  ];
  return (
    <>
      <p>{[...(open > 0 ? [t('receipts.openCount', { count: open })] : []), ...counts].join(' · ')}</p>
      {editable && <NoteReceipts meeting={meeting} />}
      {late.length > 0 && (
        <DataTable
          caption={t('receipts.lateTitle')}
          columns={columns}
          rows={late}
          rowKey={({ personId }) => personId}
        />
      )}
      <details>
        <summary>{t('receipts.all', { count: meeting.receipts.length })}</summary>
        <DataTable
          caption={t('receipts.title')}
          columns={columns}
          rows={meeting.receipts}
          rowKey={({ personId }) => personId}
        />
      </details>
    </>
  );
}

/** The day, and what shows it. */
function ReceivedOn({ receipt: { receivedOn, evidence } }: { readonly receipt: ReceiptView }): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <span>
      {receivedOn === null ? '' : formatShortDay(receivedOn)}
      {evidence !== null && <span className="g-muted g-small"> {t(`receipts.evidence.${evidence}`)}</span>}
    </span>
  );
}

function ReceiptDay({
  meetingId,
  receipt,
}: {
  readonly meetingId: string;
  readonly receipt: ReceiptView;
}): ReactElement {
  const { personId, name, receivedOn } = receipt;
  const { t } = useTranslation('clerk');
  const [day, setDay] = useState<string | null>(null);
  const change = useChangeReceipt(meetingId);
  if (day === null) {
    return (
      <span className="g-row">
        {receivedOn === null ? t('receipts.open') : <ReceivedOn receipt={receipt} />}
        <Button variant="tertiary" icon="edit" iconOnly onClick={() => setDay(receivedOn ?? '')}>
          {t('receipts.change', { name })}
        </Button>
      </span>
    );
  }
  const save = (): void =>
    change.mutate({ personId, receivedOn: day === '' ? null : day }, { onSuccess: () => setDay(null) });
  return (
    <div className="g-stack">
      <TextField
        label={t('receipts.receivedBy', { name })}
        type="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <ProblemAlert error={change.error} />
      <div className="g-actions">
        <Button variant="secondary" small busy={change.isPending} onClick={save}>
          {t('receipts.save')}
        </Button>
        <Button variant="tertiary" small onClick={() => setDay(null)}>
          {t('receipts.cancel')}
        </Button>
      </div>
    </div>
  );
}
