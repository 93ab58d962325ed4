import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../ui/text-field';
import type { SetupProps } from '../procedure-screens';
import { WORDS } from './words';

/** Who counts what is on the ballots. */
export function TellersField({ typed, onChange }: SetupProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <TextField
      label={words.tellers}
      hint={words.tellersHint}
      maxLength={600}
      value={(typed.tellers ?? []).join(',')}
      onChange={(event) => onChange({ ...typed, tellers: event.target.value.split(',') })}
    />
  );
}
