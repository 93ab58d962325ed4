import { faultMessage } from '@gremia/contracts';
import { findSeat } from '@gremia/meeting';
import { endsByObjection } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const reason = z.string().trim().max(500);
const ofOthers = z.object({ personId: z.string().min(1, faultMessage('choice-missing')), reason });
const ownOne = z.object({ personId: z.string(), reason });

interface CircularObjectionProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
  /** The office enters what somebody has written. */
  readonly forOthers?: boolean;
}

/** Where the objection of one member ends a circular vote: who has objected, or the way to do so. */
export function CircularObjection({ meeting, forOthers = false }: CircularObjectionProps): ReactElement | null {
  const { t } = useTranslation('live');
  const [asking, setAsking] = useState(false);
  const { state, personId: own } = meeting;
  const form = useCheckedForm({
    schema: forOthers ? ofOthers : ownOne,
    defaultValues: { personId: '', reason: '' },
    send: async ({ personId, reason: why }) => {
      await meeting.send({ kind: 'object-to-circular', reason: why, ...(forOthers ? { personId } : {}) });
      setAsking(false);
    },
  });
  const { circular, circularObjectedBy, profile, phase, present, roster } = state;
  if (circular === undefined || profile === null || !endsByObjection(profile)) return null;
  if (circularObjectedBy !== undefined)
    return (
      <p className="kern-body">
        <strong>{t('circular.objected', { name: findSeat(state, circularObjectedBy)?.name ?? '' })}</strong>
      </p>
    );
  const isAsked = own !== null && present[own] !== undefined;
  if (phase !== 'running' || !(forOthers || isAsked)) return null;
  return (
    <div>
      <Button variant="tertiary" small={forOthers} onClick={() => setAsking(true)}>
        {t(forOthers ? 'circular.enter' : 'circular.object')}
      </Button>
      <FormDialog
        form={form}
        open={asking}
        title={t(forOthers ? 'circular.enterTitle' : 'circular.objectTitle')}
        confirmLabel={t(forOthers ? 'circular.enter' : 'circular.object')}
        onCancel={() => setAsking(false)}
      >
        <p>{t('circular.consequence')}</p>
        {forOthers && (
          <SelectField
            label={t('circular.who')}
            options={[
              { value: '', label: t('circular.choose') },
              ...roster
                .filter(({ personId }) => present[personId] !== undefined)
                .map(({ personId, name }) => ({ value: personId, label: name })),
            ]}
            {...form.field('personId')}
          />
        )}
        <TextArea label={t('circular.reason')} optional rows={2} maxLength={500} {...form.field('reason')} />
      </FormDialog>
    </div>
  );
}
