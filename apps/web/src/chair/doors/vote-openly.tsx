import type { VoteSubject } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { uuid } from '../../live/uuid';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';

interface VoteOpenlyProps {
  readonly meeting: LiveMeeting;
  readonly itemId: string;
  readonly subject: VoteSubject;
}

/** Where the law allows it and nothing secret is to be said, the exclusion is voted on before everybody. */
export function VoteOpenly({ meeting, itemId, subject }: VoteOpenlyProps): ReactElement {
  const { t } = useTranslation('acts');
  const { run, busy, error } = useCommand(meeting);
  return (
    <>
      <Button
        variant="secondary"
        busy={busy}
        onClick={() => void run({ kind: 'open-vote', voteId: uuid(), itemId, subject })}
      >
        {t('doors.openly')}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
}
