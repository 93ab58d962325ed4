import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../../api/devices';
import { HandbookButton } from '../../handbook/handbook-button';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../answers/query-view';
import { Section } from '../../ui/section';
import { ClerkPage } from '../clerk-page';
import { DeviceTable } from './device-table';
import { PairForm } from './pair-form';
import '../clerk.css';

/** The devices of the hall: pair one by its code, see which are there, point them elsewhere, end them. */
export function DevicesPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const devices = useDevices();
  return (
    <ClerkPage
      title={t('devices.title')}
      lead={t('devices.lead', { address: `${window.location.host}/geraet` })}
      actions={<HandbookButton chapter="saaltechnik" />}
    >
      <Section title={t('devices.pair')}>
        <PairForm />
      </Section>
      <Section title={t('devices.list')}>
        <QueryView query={devices}>
          {({ devices: paired }) =>
            paired.length === 0 ? <EmptyState title={t('devices.none')} /> : <DeviceTable devices={paired} />
          }
        </QueryView>
      </Section>
    </ClerkPage>
  );
}
