import type { CommandInput } from '@gremia/contracts';
import { USUAL_PROCEDURE } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../forms/form';
import { useCheckedForm } from '../forms/use-checked-form';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';
import { Button } from '../ui/button';
import { SelectField, TextArea } from '../ui/text-field';
import { ProcedureField } from './procedure-field';

type Majority = NonNullable<Extract<CommandInput, { kind: 'open-vote' }>['majority']>;

/** A share of one half means more than half, here as in the rules. */
const MAJORITIES = {
  usual: null,
  'two-thirds-present': { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
  'half-statutory': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
  'two-thirds-statutory': { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
} as const satisfies Readonly<Record<string, Majority | null>>;
const NAMES = ['usual', 'two-thirds-present', 'half-statutory', 'two-thirds-statutory'] as const;

const freeVote = z.object({
  question: z.string().trim().min(1).max(1_000),
  majority: z.enum(NAMES),
  procedure: z.string(),
});

/** A question in the chair's own words: order of business, end of debate, urgency. */
export function FreeVoteForm({
  meeting,
  itemId,
}: {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
}): ReactElement {
  const { t } = useTranslation('chair');
  const form = useCheckedForm({
    schema: freeVote,
    defaultValues: { question: '', majority: 'usual', procedure: USUAL_PROCEDURE },
    send: async ({ question, majority, procedure }) => {
      const rule = MAJORITIES[majority];
      await meeting.send({
        kind: 'open-vote',
        voteId: uuid(),
        itemId,
        subject: { kind: 'free', question },
        procedure,
        ...(rule === null ? {} : { majority: rule }),
      });
      form.rhf.reset();
    },
  });
  const procedure = form.choice('procedure');
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
        label={t('free.majority')}
        options={NAMES.map((value) => ({ value, label: t(`free.majorities.${value}`) }))}
        {...form.field('majority')}
      />
      <ProcedureField value={procedure.value} onChange={procedure.onChange} />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('step.openVote.label')}
        </Button>
      </div>
    </Form>
  );
}
