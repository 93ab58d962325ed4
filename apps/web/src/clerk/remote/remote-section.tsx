import type { MeetingDetail, RemoteRecordView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../answers/query-view';
import { useRemoteRecord } from '../../api/remote-record';
import { formatDay } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { ModalDialog } from '../../ui/modal-dialog';
import { Section } from '../../ui/section';
import { ConfirmationForm } from './confirmation-form';
import { RemoteRecordForm } from './remote-record-form';

/** Whether members may be connected with a vote, what is still missing for it, and what was resolved about it later. */
export function RemoteSection({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useRemoteRecord(meeting.id);
  return (
    <Section title={t('remote.title')}>
      <QueryView query={query}>{(view) => <Remote meeting={meeting} view={view} />}</QueryView>
    </Section>
  );
}

interface RemoteProps {
  readonly meeting: MeetingDetail;
  readonly view: RemoteRecordView;
}

function Remote({ meeting, view }: RemoteProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState<'record' | 'confirmation' | null>(null);
  const { declaration } = view.record;
  const close = (): void => setOpen(null);
  return (
    <>
      {view.pending !== null && (
        <Alert kind="warning" title={t('remote.pending')}>
          <p>{t('remote.pendingText', { by: view.pending.declaredBy, day: formatDay(view.pending.on) })}</p>
        </Alert>
      )}
      {view.sentence === null ? (
        <Alert kind="success" title={t('remote.entitled', { norm: view.norm })} />
      ) : (
        <Alert kind="info" title={view.sentence} titleLang="de" />
      )}
      {view.unverified && <p className="g-muted">{t('remote.unverified', { norm: view.norm })}</p>}
      <NeedList needs={view.needs} wanted={declaration !== null || view.needs.some(({ there }) => there)} />
      <Facts
        facts={[
          [
            t('remote.declared'),
            declaration === null
              ? null
              : t('remote.declaredBy', { by: declaration.by, day: formatDay(declaration.on) }),
          ],
          [t('remote.ground'), declaration?.ground],
          [t('remote.clause'), view.record.statuteClause],
          [t('remote.resolution'), view.record.resolution],
          [t('remote.system'), view.record.approvedSystem],
          [t('remote.help'), view.record.helpContact],
          [t('remote.room'), view.publicRoom],
          [t('remote.committee'), view.record.committee && t(`remote.committees.${view.record.committee}`)],
          [t('remote.firstSession'), view.record.firstSession ? t('remote.yes') : null],
          [t('remote.confirmation'), view.confirmation && <Confirmation view={view} />],
        ]}
      />
      <div>
        {meeting.may.edit && !view.begun && (
          <Button variant="secondary" icon="edit" onClick={() => setOpen('record')}>
            {t('remote.edit')}
          </Button>
        )}
        {meeting.may.minutes && view.confirmable && (
          <Button variant="secondary" onClick={() => setOpen('confirmation')}>
            {t('remote.confirm')}
          </Button>
        )}
      </div>
      <ModalDialog className="g-form-dialog" open={open === 'record'} title={t('remote.title')} onClose={close}>
        <RemoteRecordForm view={view} onSaved={close} />
      </ModalDialog>
      <ModalDialog className="g-form-dialog" open={open === 'confirmation'} title={t('remote.confirm')} onClose={close}>
        <ConfirmationForm view={view} onSaved={close} />
      </ModalDialog>
    </>
  );
}

function Confirmation({ view }: { readonly view: RemoteRecordView }): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (view.confirmation === null) return null;
  const { on, outcome, reference } = view.confirmation;
  return <>{t(`remote.outcomeOn.${outcome}`, { day: formatDay(on), reference })}</>;
}

interface NeedListProps extends Pick<RemoteRecordView, 'needs'> {
  /** Somebody has begun to record it; before, an ordinary meeting lacks nothing. */
  readonly wanted: boolean;
}

/** What the rules want on record, each with whether it is there. */
function NeedList({ needs, wanted }: NeedListProps): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (needs.length === 0) return null;
  return (
    <ul className="clerk-needs" aria-label={t('remote.needs')}>
      {needs.map(({ need, words, there }) => (
        <li key={need}>
          <span lang="de">{words}</span>{' '}
          {there || wanted ? (
            <Badge kind={there ? 'success' : 'warning'} icon={there ? 'check' : 'warning'}>
              {t(there ? 'remote.there' : 'remote.missing')}
            </Badge>
          ) : (
            <span className="g-muted">({t('remote.notRecorded')})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
