import { exclusionOf, findSeat, type MeetingState, type RosterEntry, type Seat } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CircularObjection } from '../live/circular-objection';
import { ConvocationObjection } from '../live/convocation-objection';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice-field';
import { ConfirmDialog } from '../answers/confirm-dialog';
import { ProblemAlert } from '../answers/problem-alert';
import { Section } from '../ui/section';
import { TextField } from '../ui/text-field';
import { absenceOf } from './house/absence-of';
import { matchesName } from './house/find-name';

type Shown = 'all' | 'present' | 'absent';
const ABSENCE_WORDS = { 'not-stated': 'notHere', excused: 'excused', unexcused: 'unexcused' } as const;

/** Who is here. At the door the office finds a name with a few letters and notes coming and going. */
export function PresencePanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error, clear } = useCommand(meeting);
  const [leaving, setLeaving] = useState<RosterEntry | null>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const isMet = state.circular === undefined;
  const open = (state.phase === 'running' || state.phase === 'interrupted') && isMet;
  const found = state.roster.filter((entry) => isShown(state, entry, shown) && matchesName(entry, query));
  const count = Object.keys(state.present).length;
  return (
    <Section title={t(isMet ? 'presence.heading' : 'presence.circular', { count, of: state.roster.length })}>
      <CircularObjection meeting={meeting} forOthers />
      <ConvocationObjection meeting={meeting} forOthers />
      <TextField
        label={t('presence.search')}
        type="search"
        autoComplete="off"
        value={query}
        onFocus={(event) => showFinds(event.currentTarget)}
        onChange={(event) => {
          setQuery(event.target.value);
          showFinds(event.currentTarget);
        }}
      />
      {isMet && query === '' && (
        <RadioGroup
          legend={t('presence.show')}
          value={shown}
          horizontal
          options={(['all', 'present', 'absent'] as const).map((value) => ({ value, label: t(`presence.${value}`) }))}
          onChange={setShown}
        />
      )}
      {leaving === null && <ProblemAlert error={error} />}
      {found.length === 0 ? (
        <p className="kern-body">{t('presence.nobody')}</p>
      ) : (
        <ul className="g-presence" aria-label={t('presence.list')}>
          {found.map((entry) => (
            <PresenceRow
              key={entry.personId}
              state={state}
              entry={entry}
              open={open}
              onIn={(mode) => void run({ kind: 'check-in', personId: entry.personId, mode })}
              onOut={() => setLeaving(entry)}
            />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={t('presence.leavesTitle', { name: leaving?.name ?? '' })}
        confirmLabel={t('presence.leavesConfirm')}
        busy={busy}
        error={error}
        onConfirm={() =>
          void run({ kind: 'check-out', personId: leaving?.personId ?? '' }).then((done) => done && setLeaving(null))
        }
        onCancel={() => {
          clear();
          setLeaving(null);
        }}
      >
        <p>{t('presence.leavesText')}</p>
      </ConfirmDialog>
    </Section>
  );
}

/** What is found stands below the field: the field goes to the upper edge, so that it is seen. */
const showFinds = (field: HTMLElement): void => field.closest('.kern-form-input')?.scrollIntoView?.({ block: 'start' });

interface PresenceRowProps {
  readonly state: MeetingState;
  readonly entry: Seat;
  readonly open: boolean;
  readonly onIn: (mode: 'hall' | 'remote') => void;
  readonly onOut: () => void;
}

function PresenceRow({ state, entry, open, onIn, onOut }: PresenceRowProps): ReactElement {
  const { t } = useTranslation(['chair', 'acts', 'live', 'words']);
  const presence = state.present[entry.personId];
  const conflicted =
    state.items.find(({ itemId }) => itemId === state.currentItemId)?.conflicted.includes(entry.personId) ?? false;
  const exclusion = exclusionOf(state, entry.personId);
  const other = findSeat(state, entry.sitsFor ?? entry.heldBy ?? '')?.name;
  const more = [
    entry.faction,
    entry.function === 'member' ? null : t(`words:function.${entry.function}`),
    other === undefined
      ? null
      : t(entry.sitsFor === undefined ? 'acts:seats.heldBy' : 'acts:seats.badge', { name: other, member: other }),
  ]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <li className="g-presence__row">
      <span className="g-presence__name">
        <span className="g-strong">{entry.name}</span>
        {more !== '' && <span className="g-muted g-small">{more}</span>}
      </span>
      <span className="g-presence__state">
        {presence === undefined ? (
          <span className="g-muted g-small">{t(`presence.${ABSENCE_WORDS[absenceOf(entry)]}`)}</span>
        ) : (
          <Badge kind={presence.entitled || !entry.voting ? 'success' : 'warning'}>
            {t(`live:presence.${presence.mode}`)}
          </Badge>
        )}
        {presence !== undefined && !presence.entitled && entry.voting && (
          <span className="g-small">{t('presence.noVote')}</span>
        )}
        {exclusion !== null && <Badge kind="warning">{t('acts:order.excludedBadge')}</Badge>}
        {conflicted && <Badge kind="info">{t('live:choice.word.conflicted')}</Badge>}
      </span>
      {presence?.mode === 'hall' && presence.note !== null && (
        <span className="g-presence__note g-small">
          <Badge kind="warning">{t('presence.onOwnWord')}</Badge> <span lang="de">{presence.note}</span>
        </span>
      )}
      {open && exclusion === null && (
        <div className="g-presence__acts">
          {presence?.mode !== 'hall' && (
            <Button variant="secondary" small onClick={() => onIn('hall')}>
              <Named action={t('presence.hall')} name={entry.name} />
            </Button>
          )}
          {presence === undefined && (
            <Button variant="tertiary" small onClick={() => onIn('remote')}>
              <Named action={t('presence.remote')} name={entry.name} />
            </Button>
          )}
          {presence !== undefined && (
            <Button variant="tertiary" small onClick={onOut}>
              <Named action={t('presence.leaves')} name={entry.name} />
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Fifty buttons with the same word are fifty riddles for a screen reader: each says whom it means. */
const Named = ({ action, name }: { readonly action: string; readonly name: string }): ReactElement => (
  <>
    {action}
    <span className="g-said">– {name}</span>
  </>
);

const isShown = (state: MeetingState, { personId }: RosterEntry, shown: Shown): boolean =>
  shown === 'all' || (state.present[personId] !== undefined) === (shown === 'present');
