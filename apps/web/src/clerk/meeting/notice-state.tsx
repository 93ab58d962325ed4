import type { NoticeView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, today } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Facts } from '../../ui/facts';

/** The notice period as the rules compute it; red as soon as it is missed, or cannot be kept any more. */
export function NoticeState({ notice }: { readonly notice: NoticeView }): ReactElement {
  const { t } = useTranslation('clerk');
  const { kept, latestReceipt, latestAnnouncement, latestUrgentReceipt, sentence, norm } = notice;
  const missed = kept === false || (kept === null && today() > latestReceipt);
  return (
    <div className="g-stack">
      <Alert kind={missed ? 'danger' : kept === true ? 'success' : 'info'} title={sentence} />
      <Facts
        facts={[
          [t('convocation.latestReceipt'), formatDay(latestReceipt)],
          [t('convocation.latestUrgent'), latestUrgentReceipt === null ? null : formatDay(latestUrgentReceipt)],
          [t('convocation.latestAnnouncement'), latestAnnouncement === null ? null : formatDay(latestAnnouncement)],
          [t('convocation.norm'), norm],
        ]}
      />
    </div>
  );
}
