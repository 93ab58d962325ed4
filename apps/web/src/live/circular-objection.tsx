import { faultMessage } from '@gremia/contracts';
import { findSeat, isBySilence, objectableItems, titleOf } from '@gremia/meeting';
import { mayBeObjectedTo } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const reason = z.string().trim().max(500);
const chosen = z.string().min(1, faultMessage('choice-missing'));
/** Who and to what is asked only where that is not plain. */
const objection = (forOthers: boolean, toItem: boolean) =>
  z.object({ personId: forOthers ? chosen : z.string(), itemId: toItem ? chosen : z.string(), reason });

interface CircularObjectionProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
  /** The office enters what somebody has written. */
  readonly forOthers?: boolean;
}

/**
 * Where the objection of one member ends a circular vote, or keeps a motion from being adopted: who has objected, or
 * the way to do so.
 */
export function CircularObjection({ meeting, forOthers = false }: CircularObjectionProps): ReactElement | null {
  const { t } = useTranslation('live');
  const [asking, setAsking] = useState(false);
  const { state, personId: own } = meeting;
  const toItem = isBySilence(state);
  const items = objectableItems(state);
  const form = useCheckedForm({
    schema: objection(forOthers, toItem),
    defaultValues: { personId: '', itemId: '', reason: '' },
    send: async ({ personId, itemId, reason: why }) => {
      await meeting.send({
        kind: 'object-to-circular',
        reason: why,
        ...(forOthers ? { personId } : {}),
        ...(toItem ? { itemId } : {}),
      });
      setAsking(false);
      form.rhf.reset();
    },
  });
  const { circular, circularObjectedBy, profile, phase, present, roster } = state;
  if (circular === undefined || profile === null || !mayBeObjectedTo(profile)) return null;
  if (circularObjectedBy !== undefined)
    return (
      <p className="kern-body">
        <strong>{t('circular.objected', { name: findSeat(state, circularObjectedBy)?.name ?? '' })}</strong>
      </p>
    );
  const isAsked = own !== null && present[own] !== undefined;
  if (phase !== 'running' || !(forOthers || isAsked) || (toItem && items.length === 0)) return null;
  const label = t(forOthers ? 'circular.enter' : toItem ? 'circular.objectMotion' : 'circular.object');
  const title = forOthers
    ? t(toItem ? 'circular.enterMotionTitle' : 'circular.enterTitle')
    : t(toItem ? 'circular.objectMotionTitle' : 'circular.objectTitle');
  const ask = (): void => {
    // Meant is mostly what is at hand.
    const here = items.find(({ itemId }) => itemId === state.currentItemId);
    form.rhf.setValue('itemId', here?.itemId ?? '');
    setAsking(true);
  };
  return (
    <div>
      <Button variant="tertiary" small={forOthers} onClick={ask}>
        {label}
      </Button>
      <FormDialog form={form} open={asking} title={title} confirmLabel={label} onCancel={() => setAsking(false)}>
        <p>{t(toItem ? 'circular.motionConsequence' : 'circular.consequence')}</p>
        {toItem && (
          <SelectField
            label={t('circular.item')}
            options={[
              { value: '', label: t('circular.choose') },
              ...items.map((item) => ({ value: item.itemId, label: `${item.number} ${titleOf(item)}` })),
            ]}
            {...form.field('itemId')}
          />
        )}
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
