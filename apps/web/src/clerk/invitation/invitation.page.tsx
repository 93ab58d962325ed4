import type { MeetingDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageQuery } from '../../answers/page-query';
import { useMeeting } from '../../api/meetings';
import { formatDay, formatInstant, today } from '../../i18n/dates';
import { useWhereHeld } from '../../states/where-held';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { ClerkPage } from '../clerk-page';
import { DeliveryList } from './delivery-list';
import { InvitationAgenda } from './invitation-agenda';
import { InvitationHead } from './invitation-head';
import { LETTER } from './letter-words';
import './invitation.css';

/** The invitation as a letter with the whole agenda, and the list of whom it goes to: for post, and as a PDF. */
export function InvitationPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/sitzungen/$id/einladung' });
  const detail = useMeeting(id);
  return <PageQuery query={detail}>{(meeting) => <Invitation meeting={meeting} />}</PageQuery>;
}

function Invitation({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const whereHeld = useWhereHeld();
  const { id, title, committee, startsAt, urgent, items } = meeting;
  return (
    <ClerkPage
      title={t('invitation.page')}
      preline={title}
      width="text"
      actions={
        <>
          <Button onClick={() => window.print()}>{t('invitation.print')}</Button>
          <ButtonLink to="/verwaltung/sitzungen/$id" params={{ id }} variant="secondary">
            {t('invitation.back')}
          </ButtonLink>
        </>
      }
    >
      <p className="kern-body g-no-print">{t('invitation.hint')}</p>
      <article className="g-letter" lang="de">
        <InvitationHead />
        <p>{LETTER.to(committee)}</p>
        <p className="g-letter__day">{formatDay(today())}</p>
        <h2 className="g-h2">{LETTER.subject(title)}</h2>
        <p>{LETTER.greeting}</p>
        <p>{LETTER.text(title)}</p>
        <p className="g-letter__when">
          <strong>{formatInstant(startsAt)}</strong>
          <br />
          {whereHeld(meeting)}
        </p>
        {urgent && <p>{LETTER.urgent}</p>}
        <InvitationAgenda items={items} />
        <p>{LETTER.reply}</p>
        <p className="g-letter__signature">{LETTER.signature}</p>
      </article>
      <DeliveryList meeting={meeting} />
    </ClerkPage>
  );
}
