import { faultMessage } from '@gremia/contracts';
import { lotDrawnBy } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../../forms/all-at-once';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import type { ElectionStep } from './election-plan';

interface LotFormProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly step: Extract<ElectionStep, { step: 'draw-lot' }>;
}

/** On whom the lot has fallen, who drew it, and by which rule, where the law does not say it. */
export function LotForm({ meeting: { send, state }, step: { voteId, among, take, asks } }: LotFormProps): ReactElement {
  const { t } = useTranslation('chair');
  const known = state.profile === null ? null : lotDrawnBy(state.profile);
  const schema = z
    .object({ drawn: z.array(z.string()), by: z.string().trim().max(200), norm: z.string().trim().max(200) })
    .superRefine(({ drawn, by, norm }, { addIssue }) => {
      const miss = (path: string, message: string): void => addIssue({ code: 'custom', path: [path], message });
      if (drawn.length !== take) miss('drawn', faultMessage('lot-drawn-count', { count: take }));
      if (by === '') miss('by', faultMessage('gap'));
      if (asks && norm === '') miss('norm', faultMessage('gap'));
    }, ALL_AT_ONCE);
  const form = useCheckedForm({
    schema,
    defaultValues: { drawn: [], by: known ?? '', norm: '' },
    send: ({ drawn, by, norm }) => send({ kind: 'draw-lot', voteId, drawn, by, ...(norm === '' ? {} : { norm }) }),
  });
  return (
    <Form form={form} className="g-inline-form">
      <CheckGroup
        legend={t('election.drawn', { count: take })}
        options={among.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.choice('drawn')}
      />
      {known === null && <TextField label={t('election.drawnBy')} maxLength={200} {...form.field('by')} />}
      {asks && (
        <TextField label={t('election.norm')} hint={t('election.normHint')} maxLength={200} {...form.field('norm')} />
      )}
      <Button type="submit" busy={form.busy}>
        {t('election.enterLot')}
      </Button>
    </Form>
  );
}
