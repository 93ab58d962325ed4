import { questionType } from '@gremia/contracts';
import { mayorOf } from '@gremia/meeting';
import { hasMayorExceptions, majorityWords, usualMajority } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Button } from '../ui/button';
import { CheckGroup } from '../ui/choice-field';
import { SelectField, TextArea } from '../ui/text-field';
import { ProcedureField, sentProcedure, SetupFields, usualChoice } from './procedure-field';

const freeVote = z.object({
  question: z.string().trim().min(1).max(1_000),
  type: questionType,
  withoutMayor: z.array(z.string()),
});

/** Whether to decide without a meeting is asked by the next step alone. */
const QUESTIONS = questionType.exclude(['circular']).options;

/** A question in the chair's own words: order of business, end of debate, urgency. */
export function FreeVoteForm({
  meeting,
  itemId,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  /** null: on the course of the meeting, while no item is at hand. */
  readonly itemId: string | null;
}): ReactElement {
  const { t } = useTranslation('chair');
  const usual = usualChoice({ kind: 'free' }, meeting.state);
  const [chosen, setChosen] = useState(usual);
  const form = useCheckedForm({
    schema: freeVote,
    defaultValues: { question: '', type: 'ordinary', withoutMayor: [] as string[] },
    send: async ({ question, type, withoutMayor }) => {
      await meeting.send({
        kind: 'open-vote',
        voteId: uuid(),
        itemId,
        subject: { kind: 'free', question },
        question: type,
        ...(withoutMayor.length > 0 ? { withoutMayor: true } : {}),
        ...sentProcedure(chosen),
      });
      form.rhf.reset();
      setChosen(usual);
    },
  });
  const { profile } = meeting.state;
  const asked =
    profile === null ? null : usualMajority(profile, questionType.catch('ordinary').parse(form.choice('type').value));
  return (
    <Form form={form} className="g-stack">
      <TextArea
        label={t('free.question')}
        hint={t(itemId === null ? 'free.courseHint' : 'free.hint')}
        rows={2}
        maxLength={1_000}
        {...form.field('question')}
      />
      <SelectField
        label={t('free.type')}
        hint={asked === null ? undefined : t('free.asked', { majority: majorityWords(asked.value), norm: asked.norm })}
        options={QUESTIONS.map((value) => ({ value, label: t(`free.types.${value}`) }))}
        {...form.field('type')}
      />
      {profile !== null && hasMayorExceptions(profile) && mayorOf(meeting.state) !== null && (
        <CheckGroup
          legend={t('free.mayor')}
          options={[{ value: 'without', label: t('free.withoutMayor', { norm: profile.mayorSeat.norm }) }]}
          {...form.choice('withoutMayor')}
        />
      )}
      <ProcedureField value={chosen} state={meeting.state} onChange={setChosen} />
      <SetupFields state={meeting.state} value={chosen} onChange={setChosen} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('step.openVote.label')}
        </Button>
      </div>
    </Form>
  );
}
