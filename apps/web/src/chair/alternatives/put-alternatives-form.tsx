import { faultMessage } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import { ALTERNATIVES_WORDS } from '../../live/alternatives/words';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/text-field';

/** A line for each proposal: its name, and its words behind a colon. */
const lines = z.string().transform((typed) =>
  typed
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', ...rest] = each.split(':');
      return { name: name.trim().slice(0, 200), text: rest.join(':').trim().slice(0, 2_000) };
    }),
);

const put = z.object({
  question: z.string().trim().min(1).max(500),
  options: lines.refine((options) => options.length > 1, faultMessage('gap')),
  manner: z.enum(['in-turn', 'one-count']),
});

interface PutAlternativesFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
}

/** Proposals that exclude each other, typed in the order in which they are voted on. */
export function PutAlternativesForm({ meeting, itemId }: PutAlternativesFormProps): ReactElement {
  const words = useWords(ALTERNATIVES_WORDS);
  const form = useCheckedForm({
    schema: put,
    defaultValues: { question: '', options: '', manner: 'in-turn' },
    send: async ({ question, options, manner }) => {
      await meeting.send({
        kind: 'put-alternatives',
        itemId,
        alternativesId: uuid(),
        question,
        options: options.map((option) => ({ optionId: uuid(), ...option })),
        ...(manner === 'one-count' ? { oneCount: true } : {}),
      });
      form.rhf.reset();
    },
  });
  return (
    <Form form={form} className="g-stack">
      <TextField label={words.question} hint={words.questionHint} maxLength={500} {...form.field('question')} />
      <TextArea label={words.options} hint={words.optionsHint} rows={4} maxLength={20_000} {...form.field('options')} />
      <SelectField
        label={words.manner}
        hint={words.mannerHint}
        options={[
          { value: 'in-turn', label: words.inTurn },
          { value: 'one-count', label: words.oneCount },
        ]}
        {...form.field('manner')}
      />
      <div>
        <Button type="submit" variant="secondary" busy={form.busy}>
          {words.put}
        </Button>
      </div>
    </Form>
  );
}
