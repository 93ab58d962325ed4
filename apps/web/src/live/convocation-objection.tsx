import { convocationStance, faultMessage } from '@gremia/contracts';
import { findSeat, mayObjectToConvocation, type MeetingState, type Seat } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const chosen = z.string().min(1, faultMessage('choice-missing'));
const objection = (forOthers: boolean) =>
  z.object({
    personId: forOthers ? chosen : z.string(),
    stance: convocationStance,
    reason: z.string().trim().max(500),
  });

interface ConvocationObjectionProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
  /** The office enters what somebody has said or written. */
  readonly forOthers?: boolean;
}

/** A member objects to how the meeting was convened, or takes that back; the office enters it for them. */
export function ConvocationObjection({ meeting, forOthers = false }: ConvocationObjectionProps): ReactElement | null {
  const { t } = useTranslation('live');
  const [asking, setAsking] = useState(false);
  const { state, personId: own } = meeting;
  const objects = own !== null && state.noticeStances?.[own]?.stance === 'objects';
  const form = useCheckedForm({
    schema: objection(forOthers),
    defaultValues: { personId: '', stance: 'objects', reason: '' },
    send: async ({ personId, stance, reason }) => {
      await meeting.send({
        kind: 'note-convocation',
        ...(forOthers ? { personId, stance } : { stance: objects ? 'silent' : 'objects' }),
        ...(reason === '' ? {} : { reason }),
      });
      setAsking(false);
      form.rhf.reset();
    },
  });
  if (state.phase !== 'running' || state.circular !== undefined) return null;
  if (!forOthers && !isOffered(state, own)) return null;
  const label = t(forOthers ? 'convocation.enter' : objects ? 'convocation.takeBack' : 'convocation.object');
  return (
    <div>
      <Button variant="tertiary" small onClick={() => setAsking(true)}>
        {label}
      </Button>
      <FormDialog
        form={form}
        open={asking}
        title={t(
          forOthers ? 'convocation.enterTitle' : objects ? 'convocation.takeBackTitle' : 'convocation.objectTitle',
        )}
        confirmLabel={label}
        onCancel={() => setAsking(false)}
      >
        <p>{t('convocation.consequence')}</p>
        {forOthers && (
          <>
            <SelectField
              label={t('convocation.who')}
              options={[
                { value: '', label: t('convocation.choose') },
                ...state.roster.filter(hasSeat).map(({ personId, name }) => ({ value: personId, label: name })),
              ]}
              {...form.field('personId')}
            />
            <SelectField
              label={t('convocation.what')}
              options={convocationStance.options.map((value) => ({ value, label: t(`convocation.stance.${value}`) }))}
              {...form.field('stance')}
            />
          </>
        )}
        <TextArea label={t('convocation.reason')} optional rows={2} maxLength={500} {...form.field('reason')} />
      </FormDialog>
    </div>
  );
}

const hasSeat = ({ voting, heldBy }: Seat): boolean => voting || heldBy !== undefined;

/** Whoever has a seat and is there, until the first item is called, or to take back what they have said. */
function isOffered(state: MeetingState, own: string | null): boolean {
  const seat = own === null ? null : findSeat(state, own);
  return seat !== null && hasSeat(seat) && state.present[seat.personId] !== undefined
    ? mayObjectToConvocation(state, seat.personId)
    : false;
}
