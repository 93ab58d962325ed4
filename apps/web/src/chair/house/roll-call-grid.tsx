import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState, Seat } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { matchesName } from './find-name';
import { RollCallName } from './roll-call-name';
import { noteCommand, noteOf, NOTES, standingOf, type RollCallNote } from './roll-call-notes';
import { useHeldBack } from './use-held-back';

interface RollCallGridProps {
  readonly meeting: LiveMeeting;
  readonly receipts: MeetingDetail['receipts'];
}

/**
 * Every name as a target for a finger. What was tapped is sent after some seconds and can be taken back until then; who
 * has been noted as here cannot be tapped away.
 */
export function RollCallGrid({ meeting, receipts }: RollCallGridProps): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const { held, hold, takeBack } = useHeldBack((body) => void run(body));
  const [query, setQuery] = useState('');
  const [note, setNote] = useState<RollCallNote>('hall');
  const [reason, setReason] = useState('');
  const found = state.roster.filter((entry) => matchesName(entry, query));
  const expected = expectedInHall(state, receipts).filter(({ personId }) => !held.has(personId));
  const [lastId, lastBody] = [...held].at(-1) ?? [];
  const last = state.roster.find(({ personId }) => personId === lastId);
  const noteAll = async (): Promise<void> => {
    for (const { personId } of expected) if (!(await run({ kind: 'check-in', personId, mode: 'hall' }))) return;
  };
  const tap = (seat: Seat): void => {
    const { personId } = seat;
    if (held.has(personId)) return takeBack(personId);
    if (standingOf(state, seat) === note) return;
    hold(personId, noteCommand(personId, note, reason.trim() === '' ? t('rollCall.usualReason') : reason.trim()));
  };
  const tapTheOnlyOne = (): void => {
    const [only, ...others] = found.filter(({ personId }) => state.present[personId] === undefined);
    if (only === undefined || others.length > 0) return;
    tap(only);
    setQuery('');
  };
  return (
    <div className="g-stack">
      <div className="g-inline-form">
        <TextField
          ref={beginHere}
          label={t('presence.search')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') tapTheOnlyOne();
          }}
        />
        <RadioGroup
          legend={t('rollCall.notes.legend')}
          horizontal
          value={note}
          options={NOTES.map((value) => ({ value, label: t(`rollCall.notes.${value}`) }))}
          onChange={setNote}
        />
        {note !== 'hall' && (
          <TextField
            label={t('rollCall.reason')}
            hint={t('rollCall.reasonHint')}
            optional
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {note === 'hall' && expected.length > 0 && (
          <Button variant="secondary" busy={busy} onClick={() => void noteAll()}>
            {t('rollCall.all', { count: expected.length })}
          </Button>
        )}
      </div>
      <ProblemAlert error={error} />
      <div className="g-roll-call__undo" role="status">
        {last === undefined || lastBody === undefined ? (
          <span>{t('rollCall.tap')}</span>
        ) : (
          <>
            <span>{t('rollCall.noted', { name: last.name, note: t(`rollCall.notes.${noteOf(lastBody)}`) })}</span>
            <Button variant="tertiary" small onClick={() => takeBack(last.personId)}>
              {t('rollCall.undo')}
            </Button>
          </>
        )}
      </div>
      <ul className="g-roll-call" aria-label={t('presence.list')}>
        {found.map((seat) => {
          const body = held.get(seat.personId);
          return (
            <RollCallName
              key={seat.personId}
              seat={seat}
              isHere={state.present[seat.personId] !== undefined}
              note={body === undefined ? standingOf(state, seat) : noteOf(body)}
              isHeld={body !== undefined}
              onTap={() => tap(seat)}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** Whoever has a keyboard types at once; on glass its picture would cover the names. */
function beginHere(field: HTMLInputElement | null): void {
  if (typeof window.matchMedia === 'function' && window.matchMedia('(pointer: fine)').matches)
    field?.setAttribute('autofocus', '');
}

/** Who said to come into the hall and is not noted yet. */
function expectedInHall(state: MeetingState, receipts: MeetingDetail['receipts']): readonly Seat[] {
  const coming = new Set(receipts.filter(({ reply }) => reply === 'attending').map(({ personId }) => personId));
  return state.roster.filter(({ personId }) => coming.has(personId) && state.present[personId] === undefined);
}
