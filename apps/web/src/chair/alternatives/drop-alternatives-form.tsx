import type { ReactElement } from 'react';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { reasonText } from '../../forms/reason-text';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import { ALTERNATIVES_WORDS } from '../../live/alternatives/words';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const dropped = z.object({ reason: reasonText(500) });

interface DropAlternativesFormProps {
  readonly meeting: Pick<LiveMeeting, 'send'>;
  readonly itemId: string;
  readonly alternativesId: string;
}

/** Nothing of these proposals is voted on any more, for this reason. */
export function DropAlternativesForm({ meeting, itemId, alternativesId }: DropAlternativesFormProps): ReactElement {
  const words = useWords(ALTERNATIVES_WORDS);
  const form = useCheckedForm({
    schema: dropped,
    defaultValues: { reason: '' },
    send: ({ reason }) => meeting.send({ kind: 'drop-alternatives', itemId, alternativesId, reason }),
  });
  return (
    <details className="g-disclosure">
      <summary>{words.dropSummary}</summary>
      <Form form={form} className="g-inline-form">
        <TextField label={words.reason} maxLength={500} {...form.field('reason')} />
        <Button type="submit" variant="secondary" busy={form.busy}>
          {words.drop}
        </Button>
      </Form>
    </details>
  );
}
