import { faultMessage, motionSide } from '@gremia/contracts';
import { speechesLeft, type MotionState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/text-field';

interface MotionSpeechFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly motion: MotionState;
}

const typedSpeech = z.object({ side: motionSide, personId: z.string().min(1, faultMessage('choice-missing')) });

/** Who speaks for a point of order, and who against it, before the body votes on it. */
export function MotionSpeechForm({ meeting, motion }: MotionSpeechFormProps): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const form = useCheckedForm({
    schema: typedSpeech,
    defaultValues: { side: 'for', personId: '' },
    send: async ({ side, personId }) => {
      await meeting.send({ kind: 'speak-on-motion', motionId: motion.motionId, side, personId });
      form.rhf.reset();
    },
  });
  const sides = motionSide.options.filter((side) => speechesLeft(state, motion, side) > 0);
  if (sides.length === 0) return null;
  const everybody = state.profile?.motionSpeeches.value.who === 'everybody';
  const there = state.roster.filter(
    ({ personId, voting }) => (voting || everybody) && state.present[personId] !== undefined,
  );
  return (
    <Form form={form} className="g-stack">
      <SelectField
        label={t('speech.side')}
        options={sides.map((side) => ({ value: side, label: t(`speech.sides.${side}`) }))}
        {...form.field('side')}
      />
      <SelectField
        label={t('speech.who')}
        options={[
          { value: '', label: t('lead.choose') },
          ...there.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        {...form.field('personId')}
      />
      <div>
        <Button type="submit" variant="secondary" small busy={form.busy}>
          {t('speech.give')}
        </Button>
      </div>
    </Form>
  );
}
