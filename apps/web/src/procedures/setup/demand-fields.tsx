import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../ui/text-field';
import type { SetupProps } from '../procedure-screens';
import { typedDemand } from './typed-setup';
import { WORDS } from './words';

/** Who asked for this kind of vote, and by which rule. */
export function DemandFields({ typed, onChange }: SetupProps): ReactElement {
  const words = useWords(WORDS);
  const { by, norm } = typedDemand(typed);
  const change = (part: { readonly by?: string; readonly norm?: string }): void =>
    onChange({ ...typed, demand: { by, norm, ...part } });
  return (
    <>
      <TextField
        label={words.by}
        hint={words.byHint}
        maxLength={200}
        value={by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <TextField
        label={words.norm}
        hint={words.normHint}
        maxLength={200}
        value={norm}
        onChange={(event) => change({ norm: event.target.value })}
      />
    </>
  );
}
