import { faultMessage } from '@gremia/contracts';
import { findItem, seatsToTake, substitutesOf, type MeetingState, type Seat } from '@gremia/meeting';
import { substituteAnswer } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { CommandBody } from '../../live/outbox';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { SelectField } from '../../ui/text-field';

const WHOLE = 'meeting';
const ITEM = 'item';
const CONFIRMED = 'confirmed';

/** From what is typed to the command; what has not been looked up is confirmed by whoever acts. */
const typedSeat = (state: MeetingState, asks: boolean) =>
  z
    .object({
      forPersonId: z.string().min(1, faultMessage('choice-missing')),
      personId: z.string().min(1, faultMessage('choice-missing')),
      scope: z.enum([WHOLE, ITEM]),
      confirmed: z.array(z.string()),
    })
    .refine(({ confirmed }) => !asks || confirmed.includes(CONFIRMED), {
      path: ['confirmed'],
      message: faultMessage('choice-missing'),
    })
    .transform(({ forPersonId, personId, scope, confirmed }): CommandBody => ({
      kind: 'seat-substitute',
      forPersonId,
      personId,
      ...(scope === ITEM && state.currentItemId !== null ? { forItem: state.currentItemId } : {}),
      ...(confirmed.includes(CONFIRMED) ? { confirmed: true } : {}),
    }));

const EMPTY = { forPersonId: '', personId: '', scope: WHOLE, confirmed: [] as string[] } as const;

/** Who takes whose seat: those who are away, and who is entered for them. */
export function SeatForm({ meeting }: { readonly meeting: Pick<LiveMeeting, 'send' | 'state'> }): ReactElement {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const { profile } = state;
  const hasMayor = state.roster.some(({ mayor }) => mayor === true);
  const answer = profile === null ? null : substituteAnswer(profile, hasMayor);
  const asks = answer?.allowed === 'asks';
  const form = useCheckedForm({
    schema: typedSeat(state, asks),
    defaultValues: { ...EMPTY, confirmed: [] as string[] },
    send: async (command) => {
      await meeting.send(command);
      form.rhf.reset();
    },
  });
  const forPersonId = form.rhf.watch('forPersonId');
  const mayBeHeld = ({ mayor }: Seat): boolean =>
    profile !== null && substituteAnswer(profile, mayor === true).allowed !== 'no';
  const seats = seatsToTake(state).filter(
    ({ member }) => mayBeHeld(member) && substitutesOf(state, member.personId).length > 0,
  );
  const item = findItem(state, state.currentItemId);
  const choose = { value: '', label: t('lead.choose') };
  return (
    <Form form={form} className="g-stack">
      <SelectField
        label={t('seats.for')}
        options={[
          choose,
          ...seats.map(({ member, why }) => ({
            value: member.personId,
            label: `${member.name} (${t(`seats.why.${why}`)})`,
          })),
        ]}
        {...form.field('forPersonId')}
      />
      <SelectField
        label={t('seats.who')}
        hint={t('seats.order')}
        options={[
          choose,
          ...substitutesOf(state, forPersonId).map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        {...form.field('personId')}
      />
      {item !== null && (
        <SelectField
          label={t('seats.scope')}
          options={[
            { value: WHOLE, label: t('seats.untilBack') },
            { value: ITEM, label: t('seats.onlyItem', { number: item.number }) },
          ]}
          {...form.field('scope')}
        />
      )}
      {asks && (
        <CheckGroup
          legend={answer.norm}
          options={[{ value: CONFIRMED, label: t('seats.confirm') }]}
          {...form.choice('confirmed')}
        />
      )}
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('seats.take')}
        </Button>
      </div>
    </Form>
  );
}
