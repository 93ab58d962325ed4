import type { MinutesView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvanceMinutes } from '../../api/minutes';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../answers/confirm-dialog';

type Current = NonNullable<MinutesView['current']>;
const STATES = ['draft', 'signed', 'approved', 'released'] as const;

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
  const at = STATES.indexOf(current.state);
  const [, ...later] = STATES;
  const to = later[at];
  const rehearsal = current.public.rehearsal;
  const offered = to !== undefined && !(to === 'released' && rehearsal);
  return (
    <div className="clerk-advance">
      <ol className="clerk-way" aria-label={t('minutes.way')}>
        {STATES.map((state, index) => (
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
      {offered && (
        <>
          <div>
            <Button inactive={unsaved} onClick={() => setOpen(true)}>
              {t(`minutes.advance.${to}`)}
            </Button>
          </div>
          {unsaved && <p className="g-muted g-small">{t('minutes.saveFirst')}</p>}
          <ConfirmDialog
            open={open}
            title={t(`minutes.advance.${to}`)}
            confirmLabel={t(`minutes.advanceConfirm.${to}`)}
            busy={advance.isPending}
            error={advance.error}
            onCancel={() => setOpen(false)}
            onConfirm={() => advance.mutate({ basedOn: current.no, to }, { onSuccess: () => setOpen(false) })}
          >
            <p>{t(`minutes.advanceText.${to}`)}</p>
          </ConfirmDialog>
        </>
      )}
    </div>
  );
}
