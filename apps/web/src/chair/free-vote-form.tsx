import { questionType } from '@gremia/contracts';
import { majorityWords, usualMajority } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import { ProcedureField, sentProcedure, SetupFields, USUAL_CHOICE } from './procedure-field';

const freeVote = z.object({
  question: z.string().trim().min(1).max(1_000),
  type: questionType,
});

/** A question in the chair's own words: order of business, end of debate, urgency. */
export function FreeVoteForm({
  meeting,
  itemId,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly itemId: string;
}): ReactElement {
  const { t } = useTranslation('chair');
  const [chosen, setChosen] = useState(USUAL_CHOICE);
  const form = useCheckedForm({
    schema: freeVote,
    defaultValues: { question: '', type: 'ordinary' },
    send: async ({ question, type }) => {
      await meeting.send({
        kind: 'open-vote',
        voteId: uuid(),
        itemId,
        subject: { kind: 'free', question },
        question: type,
        ...sentProcedure(chosen),
      });
      form.rhf.reset();
      setChosen(USUAL_CHOICE);
    },
  });
  const { profile } = meeting.state;
  const asked =
    profile === null ? null : usualMajority(profile, questionType.catch('ordinary').parse(form.choice('type').value));
  return (
    <Form form={form} className="g-stack">
      <TextArea
        label={t('free.question')}
        hint={t('free.hint')}
        rows={2}
        maxLength={1_000}
        {...form.field('question')}
      />
      <SelectField
        label={t('free.type')}
        hint={asked === null ? undefined : t('free.asked', { majority: majorityWords(asked.value), norm: asked.norm })}
        options={questionType.options.map((value) => ({ value, label: t(`free.types.${value}`) }))}
        {...form.field('type')}
      />
      <ProcedureField value={chosen} onChange={setChosen} />
      <SetupFields state={meeting.state} value={chosen} onChange={setChosen} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('step.openVote.label')}
        </Button>
      </div>
    </Form>
  );
}
