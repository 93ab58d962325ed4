import type { VoteState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FormDialog } from '../forms/form-dialog';
import { useCheckedForm } from '../forms/use-checked-form';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';

const doubt = z.object({ reason: z.string().trim().max(1_000) });

/** Right after the announcement, and only then, a result can be doubted; the vote is then repeated. */
export function DoubtResult({
  meeting,
  vote,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId' | 'audience'>;
  readonly vote: VoteState;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const [asking, setAsking] = useState(false);
  const { state, personId, audience } = meeting;
  const form = useCheckedForm({
    schema: doubt,
    defaultValues: { reason: '' },
    send: async ({ reason }) => {
      await meeting.send({ kind: 'doubt-result', voteId: vote.voteId, reason });
      setAsking(false);
    },
  });
  const tookPart = personId !== null && vote.electorate.includes(personId) && state.present[personId] !== undefined;
  const mayDoubt = audience === 'office' || (tookPart && vote.repeats === null);
  if (!mayDoubt || state.doubtableVoteId !== vote.voteId || state.phase !== 'running') return null;
  return (
    <div>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t('doubt.open')}
      </Button>
      <FormDialog
        form={form}
        open={asking}
        title={t('doubt.title')}
        confirmLabel={t('doubt.confirm')}
        onCancel={() => setAsking(false)}
      >
        <p>{t('doubt.consequence')}</p>
        <TextArea label={t('doubt.reason')} optional rows={2} maxLength={1_000} {...form.field('reason')} />
      </FormDialog>
    </div>
  );
}
