import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../answers/query-view';
import { readReceipt } from '../../api/receipts';
import { QrCode } from '../../ui/qr-code';
import { receiptToLink } from './receipt-link';

/** A receipt as code, link and file. It is asked for when somebody wants to see it, not by everybody who votes. */
export function Receipt({
  meetingId,
  seq,
  code,
}: {
  readonly meetingId: string;
  readonly seq: number;
  readonly code: string;
}): ReactElement {
  const { t } = useTranslation('live');
  const query = useQuery({
    queryKey: ['receipt', meetingId, seq, code],
    queryFn: () => readReceipt(meetingId, seq),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <>
      <p>{t('receipt.what')}</p>
      <QueryView query={query}>
        {(text) => {
          const link = `${window.location.origin}/beleg#${receiptToLink(text)}`;
          return (
            <div className="g-stack">
              <QrCode text={link} label={t('receipt.qr', { code })} />
              <p className="kern-body kern-body--small">{t('receipt.scan')}</p>
              <div className="g-actions">
                <a className="kern-link" href={link} target="_blank" rel="noreferrer">
                  {t('receipt.check')}
                </a>
                <a
                  className="kern-link"
                  href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
                  download={`beleg-${code}.txt`}
                >
                  {t('receipt.save')}
                </a>
              </div>
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
