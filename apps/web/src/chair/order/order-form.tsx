import { orderMeasure } from '@gremia/contracts';
import { callsToOrder, needsConsent, whoLeads } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/text-field';
import { asksForEarlier, isAgainstListeners, orderTyped } from './order-typed';

/** Keeps order: what is done, against whom and why; an exclusion as the rules of the body have it. */
export function OrderForm({
  meeting: { send, state },
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
}): ReactElement {
  const { t } = useTranslation('acts');
  const form = useCheckedForm({
    schema: orderTyped(state),
    defaultValues: { measure: 'call-to-order', personId: '', meetings: '1', earlierOn: '', reason: '' },
    send: async (command) => {
      await send(command);
      form.rhf.reset();
    },
  });
  const [personId, meetings] = form.rhf.watch(['personId', 'meetings']);
  const measure = orderMeasure.parse(form.choice('measure').value);
  const leader = whoLeads(state)?.personId;
  const there = state.roster.filter((seat) => state.present[seat.personId] !== undefined && seat.personId !== leader);
  const { norm = '', value } = state.profile?.orderMeasures ?? {};
  const most = value?.mostMeetings ?? 1;
  const byBody = measure === 'exclusion' && needsConsent(state, Number(meetings));
  const calls = callsToOrder(state, personId);
  return (
    <Form form={form} className="g-stack">
      <SelectField
        label={t('order.measure')}
        options={orderMeasure.options.map((each) => ({ value: each, label: t(`order.measures.${each}`) }))}
        {...form.field('measure')}
      />
      {!isAgainstListeners(measure) && (
        <SelectField
          label={t('order.who')}
          options={[
            { value: '', label: t('lead.choose') },
            ...there.map((seat) => ({ value: seat.personId, label: seat.name })),
          ]}
          {...form.field('personId')}
        />
      )}
      {calls > 0 && !isAgainstListeners(measure) && <p>{t('order.calls', { count: calls })}</p>}
      {measure === 'exclusion' && (
        <>
          {most > 1 && (
            <SelectField
              label={t('order.meetings')}
              options={Array.from({ length: most }, (_, index) => `${index + 1}`).map((each) => ({
                value: each,
                label: each,
              }))}
              {...form.field('meetings')}
            />
          )}
          {asksForEarlier(state, meetings) && (
            <TextField label={t('order.earlierOn')} type="date" {...form.field('earlierOn')} />
          )}
          <p>{t(byBody ? 'order.consent' : 'order.alone', { norm })}</p>
          {byBody && state.currentItemId === null && <p>{t('order.needsItem')}</p>}
        </>
      )}
      <TextArea label={t('order.reason')} rows={2} maxLength={500} {...form.field('reason')} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t(byBody ? 'order.vote' : 'order.take')}
        </Button>
      </div>
    </Form>
  );
}
