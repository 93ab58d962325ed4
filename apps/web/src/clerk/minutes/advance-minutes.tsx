import { doubtfulVotes, partWithNames, type AdvanceMinutes as Step, type MinutesView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvanceMinutes } from '../../api/minutes';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';
import { MinutesRecordView } from '../../minutes-reading/minutes-record';
import { ModalDialog } from '../../ui/modal-dialog';
import { ApproveMinutesForm } from './approve-minutes-form';
import { SignMinutesForm } from './sign-minutes-form';

type Current = NonNullable<MinutesView['current']>;
const STATES = ['draft', 'signed', 'approved', 'released'] as const;

/** Bodies whose rules ask for no approval have no such step. */
const statesOf = ({ public: { rule } }: Current): readonly (typeof STATES)[number][] =>
  STATES.filter((state) => state !== 'approved' || rule?.approval !== 'none');
const isStep = (state: (typeof STATES)[number] | undefined): state is Step['to'] =>
  state !== undefined && state !== 'draft';

export interface AdvanceMinutesProps {
  readonly view: MinutesView;
  readonly current: Current;
  readonly unsaved: boolean;
}

/**
 * The way of the minutes: draft, signed, approved, released. Each step is asked for, because none can be taken back.
 */
export function AdvanceMinutes({ view, current, unsaved }: AdvanceMinutesProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const [open, setOpen] = useState(false);
  const advance = useAdvanceMinutes(view.meetingId);
  const states = statesOf(current);
  const at = states.indexOf(current.state);
  const to = states[at + 1];
  const offered = isStep(to) && !(to === 'released' && current.public.rehearsal);
  const close = (): void => setOpen(false);
  const advanceTo = (step: Step): Promise<unknown> => advance.mutateAsync(step, { onSuccess: close });
  const basedOn = current.no;
  return (
    <div className="clerk-advance">
      <ol className="clerk-way" aria-label={t('minutes.way')}>
        {states.map((state, index) => (
          <li
            key={state}
            className={`clerk-way__step clerk-way__step--${index <= at ? 'done' : 'later'}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className="clerk-way__label">{t(`words:minutesState.${state}`)}</span>
            {index < at && (
              <Badge kind="success" icon="check">
                {t('steps.done')}
              </Badge>
            )}
            {index === at && (
              <Badge kind="info" icon="arrow-forward">
                {t('minutes.now')}
              </Badge>
            )}
          </li>
        ))}
      </ol>
      <MinutesRecordView record={current.record} />
      {offered && (
        <>
          <div>
            {/* While it is written, what is at hand is the text. */}
            <Button
              variant={to === 'signed' ? 'secondary' : 'primary'}
              inactive={unsaved}
              onClick={() => setOpen(true)}
            >
              {t(`minutes.advance.${to}`)}
            </Button>
          </div>
          {unsaved && <p className="g-muted g-small">{t('minutes.saveFirst')}</p>}
          {to === 'released' ? (
            <ConfirmDialog
              open={open}
              title={t('minutes.advance.released')}
              confirmLabel={t('minutes.advanceConfirm.released')}
              busy={advance.isPending}
              error={advance.error}
              onCancel={close}
              onConfirm={() => advance.mutate({ to, basedOn }, { onSuccess: close })}
            >
              <p>{t('minutes.advanceText.released')}</p>
            </ConfirmDialog>
          ) : (
            <ModalDialog open={open} title={t(`minutes.advanceConfirm.${to}`)} onClose={close}>
              {to === 'signed' ? (
                <SignMinutesForm
                  document={partWithNames(current)}
                  doubtful={doubtfulVotes([current.public, current.nonPublic])}
                  onCancel={close}
                  onSign={(signatures) => advanceTo({ to, basedOn, signatures: [...signatures] })}
                />
              ) : (
                <ApproveMinutesForm
                  votes={view.approvingVotes}
                  onCancel={close}
                  onApprove={(approval) => advanceTo({ to, basedOn, approval })}
                />
              )}
            </ModalDialog>
          )}
        </>
      )}
    </div>
  );
}
