import type { MeetingDetail, ReceiptView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates';
import { Badge } from '../../ui/badge';
import { DataTable, type Column } from '../../ui/data-table';
import { NoteReceipts } from './note-receipts';
import { NoteReply } from './note-reply';
import { ReceiptDay, ReceivedOn } from './receipt-day';

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
      cell: (receipt) => (
        <>
          <Replied receipt={receipt} /> {editable && <NoteReply meetingId={meeting.id} receipt={receipt} />}
        </>
      ),
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

/** What somebody answered; where it did not come here, how, when and through whom. */
function Replied({ receipt: { reply, replyText, replyNoted } }: { readonly receipt: ReceiptView }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  if (reply === null) return <>{t('clerk:receipts.noReply')}</>;
  return (
    <>
      {[t(`words:reply.${reply}`), replyText].filter(Boolean).join(': ')}
      {replyNoted !== null && (
        <span className="g-table__under">
          {t('clerk:receipts.replyNoted', {
            way: t(`words:replyWay.${replyNoted.way}`),
            day: formatDay(replyNoted.on),
            by: replyNoted.by,
          })}
        </span>
      )}
    </>
  );
}
