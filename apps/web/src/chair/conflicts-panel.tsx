import { conflictBasis, type ConflictBasis } from '@gremia/contracts';
import { findSeat, type ItemState } from '@gremia/meeting';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { SelectField } from '../ui/text-field';

/**
 * Who is excluded from the item at hand; the office may enter or lift it, which can be done and undone until the vote.
 */
export function ConflictsPanel({
  meeting,
  item,
}: {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const [chosen, setChosen] = useState('');
  const [basis, setBasis] = useState<ConflictBasis>('own-declaration');
  const tookPart = item.voteIds.some((voteId) => chosen in (state.votes[voteId]?.cast ?? {}));
  const others = state.roster.filter(({ personId, voting }) => voting && !item.conflicted.includes(personId));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === '') return;
    void run({ kind: 'declare-conflict', itemId: item.itemId, personId: chosen, basis }).then(
      (done) => done && setChosen(''),
    );
  };
  return (
    <details className="g-disclosure" open={item.conflicted.length > 0 || undefined}>
      <summary>{t('conflicts.summary', { count: item.conflicted.length })}</summary>
      <div className="g-stack">
        {item.conflicted.length > 0 && (
          <ul className="g-units">
            {item.conflicted.map((personId) => {
              const name = findSeat(state, personId)?.name ?? '';
              return (
                <li key={personId} className="g-units__unit">
                  <span>{name}</span>
                  <Button
                    variant="tertiary"
                    small
                    inactive={busy}
                    onClick={() => void run({ kind: 'lift-conflict', itemId: item.itemId, personId })}
                  >
                    {t('conflicts.lift')}
                    <span className="g-said">– {name}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        <form className="g-inline-form" onSubmit={add}>
          <SelectField
            label={t('conflicts.person')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={[
              { value: '', label: t('conflicts.choose') },
              ...others.map(({ personId, name }) => ({ value: personId, label: name })),
            ]}
          />
          <SelectField
            label={t('conflicts.basis')}
            value={basis}
            onChange={(event) => setBasis(conflictBasis.catch('own-declaration').parse(event.target.value))}
            options={conflictBasis.options.map((value) => ({ value, label: t(`conflicts.bases.${value}`) }))}
          />
          <Button type="submit" variant="secondary" inactive={chosen === ''} busy={busy}>
            {t('conflicts.add')}
          </Button>
        </form>
        {tookPart && <p className="g-muted g-small">{t('conflicts.late')}</p>}
        <ProblemAlert error={error} />
      </div>
    </details>
  );
}
