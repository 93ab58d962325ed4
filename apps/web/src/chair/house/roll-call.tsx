import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState, RosterEntry } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ModalDialog } from '../../ui/modal-dialog';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextField } from '../../ui/text-field';
import { matchesName } from './find-name';

interface RollCallProps {
  readonly meeting: LiveMeeting;
  readonly receipts: MeetingDetail['receipts'];
}

/** All names at once: one tap notes that somebody is in the hall. Who is here already cannot be tapped away. */
export function RollCall({ meeting, receipts }: RollCallProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const { phase } = meeting.state;
  if (phase !== 'running' && phase !== 'interrupted') return null;
  return (
    <div>
      <Button variant="secondary" small onClick={() => setOpen(true)}>
        {t('rollCall.open')}
      </Button>
      <ModalDialog
        open={open}
        title={t('rollCall.title', counts(meeting.state))}
        className="g-wide-dialog"
        onClose={() => setOpen(false)}
      >
        <Names meeting={meeting} receipts={receipts} />
      </ModalDialog>
    </div>
  );
}

function Names({ meeting, receipts }: RollCallProps): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const [query, setQuery] = useState('');
  const found = state.roster.filter((entry) => matchesName(entry, query));
  const expected = expectedInHall(state, receipts);
  const noteAll = async (): Promise<void> => {
    for (const { personId } of expected) if (!(await run({ kind: 'check-in', personId, mode: 'hall' }))) return;
  };
  return (
    <div className="g-stack">
      <div className="g-inline-form">
        <TextField
          label={t('presence.search')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {expected.length > 0 && (
          <Button variant="secondary" busy={busy} onClick={() => void noteAll()}>
            {t('rollCall.all', { count: expected.length })}
          </Button>
        )}
      </div>
      <ProblemAlert error={error} />
      <ul className="g-roll-call" aria-label={t('presence.list')}>
        {found.map((entry) => {
          const { personId, name, faction } = entry;
          const isHere = state.present[personId] !== undefined;
          return (
            <li key={personId}>
              <button
                type="button"
                className="g-roll-call__name"
                aria-pressed={isHere}
                aria-disabled={isHere || undefined}
                onClick={() => {
                  if (!isHere) void run({ kind: 'check-in', personId, mode: 'hall' });
                }}
              >
                <span className="g-roll-call__mark" aria-hidden="true">
                  {isHere ? '✓' : ''}
                </span>
                <span>
                  {name}
                  <span className="g-roll-call__more">{noteOf(entry, faction, t('presence.excused'))}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const noteOf = ({ excused }: RosterEntry, faction: string | null, word: string): string =>
  [faction, excused ? word : null].filter((part) => part !== null).join(', ');

const counts = (state: MeetingState): { count: number; of: number } => ({
  count: Object.keys(state.present).length,
  of: state.roster.length,
});

/** Who said to come into the hall and is not noted yet. */
function expectedInHall(state: MeetingState, receipts: MeetingDetail['receipts']): readonly RosterEntry[] {
  const coming = new Set(receipts.filter(({ reply }) => reply === 'attending').map(({ personId }) => personId));
  return state.roster.filter(({ personId }) => coming.has(personId) && state.present[personId] === undefined);
}
