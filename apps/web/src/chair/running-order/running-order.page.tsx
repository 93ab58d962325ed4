import type { MeetingDetail } from '@gremia/contracts';
import { quorumText } from '@gremia/meeting';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageQuery } from '../../answers/page-query';
import { useMeeting as useMeetingDetail } from '../../api/meetings';
import { formatInstant, formatShortInstant } from '../../i18n/dates';
import { useMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { plannedBegins } from '../rail/planned-begins';
import { AttendanceSheet } from './attendance-sheet';
import { OrderItem } from './order-item';
import { orderItems } from './order-items';
import { Blank, Words } from './paper-parts';
import './running-order.css';

/** The whole evening on paper, with the words to read out and room for what is counted: for when the network fails. */
export function RunningOrderPage(): ReactElement {
  const { id } = useParams({ from: '/shell/leitung/$id/ablauf' });
  const detail = useMeetingDetail(id);
  return <PageQuery query={detail}>{(planned) => <RunningOrder planned={planned} />}</PageQuery>;
}

function RunningOrder({ planned }: { readonly planned: MeetingDetail }): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = useMeeting(planned.id);
  const begins = plannedBegins(planned);
  const isOpened = state.phase !== 'planned';
  return (
    <Page
      title={t('runningOrder.title', { title: planned.title })}
      preline={planned.committee}
      lead={`${formatInstant(planned.startsAt)}, ${planned.place}`}
      width="wide"
      actions={
        <>
          <Button onClick={() => window.print()}>{t('runningOrder.print')}</Button>
          <ButtonLink to="/leitung/$id" params={{ id: planned.id }} variant="secondary">
            {t('runningOrder.back')}
          </ButtonLink>
        </>
      }
    >
      <p className="kern-body">{t('runningOrder.asOf', { at: formatShortInstant(new Date().toISOString()) })}</p>
      <section className="g-order">
        <h2 className="g-h2">{t('runningOrder.opening')}</h2>
        <Words>{t('step.open.say', { title: planned.title })}</Words>
        {isOpened ? (
          <Words>{quorumText(state)}</Words>
        ) : (
          <>
            <Blank label={t('runningOrder.openedAt')} />
            <Blank label={t('runningOrder.present')} />
          </>
        )}
      </section>
      {orderItems(state, planned).map((item) => (
        <OrderItem key={item.id} item={item} begins={begins.get(item.id) ?? null} />
      ))}
      <section className="g-order">
        <h2 className="g-h2">{t('runningOrder.end')}</h2>
        <Words>{t('step.close.say')}</Words>
        <Blank label={t('runningOrder.closedAt')} />
      </section>
      <AttendanceSheet state={state} planned={planned} />
    </Page>
  );
}
