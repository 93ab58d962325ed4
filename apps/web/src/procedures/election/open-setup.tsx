import { openElectionGround } from '@gremia/contracts';
import { openElection } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { SelectField, TextField } from '../../ui/text-field';
import type { SetupProps } from '../procedure-screens';
import { WORDS } from './words';

/** What the rules say of open elections, and why this one is open. */
export function OpenSetup({ typed, gathering: { profile, candidates }, onChange }: SetupProps): ReactElement {
  const words = useWords(WORDS);
  const { ground, norm = '' } = typed.openBecause ?? {};
  return (
    <>
      {profile !== null && (
        <p className="kern-body g-vote-setup__law" lang="de">
          {openElection(profile, candidates, null).sentence}
        </p>
      )}
      <SelectField
        label={words.openGround}
        value={ground ?? ''}
        options={(['', ...openElectionGround.options] as const).map((value) => ({
          value,
          label: words.grounds[value],
        }))}
        onChange={({ target }) => {
          const chosen = openElectionGround.safeParse(target.value);
          const { openBecause: _before, ...rest } = typed;
          onChange(chosen.success ? { ...rest, openBecause: { ground: chosen.data } } : rest);
        }}
      />
      {ground === 'other' && (
        <TextField
          label={words.norm}
          hint={words.normHint}
          maxLength={200}
          value={norm}
          onChange={({ target }) => onChange({ ...typed, openBecause: { ground, norm: target.value } })}
        />
      )}
    </>
  );
}
