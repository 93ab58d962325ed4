import type { VoteState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { TextArea } from '../ui/text-field';
import type { LiveMeeting } from './use-meeting';
import { useCommand } from './use-command';

/** Right after the announcement, and only then, a result can be doubted; the vote is then repeated. */
export function DoubtResult({
  meeting,
  vote,
}: {
  readonly meeting: LiveMeeting;
  readonly vote: VoteState;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const { run, busy, error, clear } = useCommand(meeting);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { state, personId, audience } = meeting;
  const mayDoubt = audience === 'office' || (personId !== null && vote.electorate.includes(personId));
  if (!mayDoubt || state.doubtableVoteId !== vote.voteId || state.phase !== 'running') return null;
  return (
    <div>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t('doubt.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('doubt.title')}
        confirmLabel={t('doubt.confirm')}
        busy={busy}
        error={error}
        onConfirm={() =>
          void run({ kind: 'doubt-result', voteId: vote.voteId, reason }).then((done) => done && setAsking(false))
        }
        onCancel={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{t('doubt.consequence')}</p>
        <TextArea
          label={t('doubt.reason')}
          optional
          rows={2}
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
