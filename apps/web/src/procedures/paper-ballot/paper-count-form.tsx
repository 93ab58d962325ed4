import { useState, type FormEvent, type ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { CountFormProps } from '../procedure-screens';
import { WORDS } from './words';

const PILES = ['yes', 'no', 'abstain', 'blank', 'invalid'] as const;
type Pile = (typeof PILES)[number];

const numberOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** What the tellers found, pile by pile, checked against the ballots that were handed out. */
export function PaperCountForm({ entered, issued, busy, error, onClose }: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState<Readonly<Record<Pile, string>>>(() => ({
    ...{ yes: said(entered, 'yes'), no: said(entered, 'no'), abstain: said(entered, 'abstain') },
    ...{ blank: said(entered, 'blank'), invalid: said(entered, 'invalid') },
  }));
  const [asked, setAsked] = useState(false);
  const numbers = PILES.map((pile) => [pile, numberOf(typed[pile])] as const);
  const isComplete = numbers.every(([, number]) => number !== null);
  const counted = numbers.reduce((sum, [, number]) => sum + (number ?? 0), 0);
  const close = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isComplete && counted <= issued && !busy)
      onClose(Object.fromEntries(numbers.map(([pile, number]) => [pile, number ?? 0])));
  };
  return (
    <form className="g-stack" onSubmit={close} noValidate>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{words.legend}</legend>
        <div className="g-hands g-hands--piles">
          {PILES.map((pile) => (
            <TextField
              key={pile}
              label={words[pile]}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={typed[pile]}
              onChange={(event) => setTyped({ ...typed, [pile]: event.target.value })}
            />
          ))}
        </div>
      </fieldset>
      <p className="kern-body" role="status">
        {asked && !isComplete ? words.incomplete : words.rest(counted, issued)}
      </p>
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button
          type="submit"
          variant={entered === null ? 'primary' : 'secondary'}
          busy={busy}
          inactive={counted > issued}
        >
          {entered === null ? words.close : words.again}
        </Button>
      </div>
    </form>
  );
}

const said = (entered: CountFormProps['entered'], pile: Pile): string =>
  entered === null ? '' : String(entered[pile] ?? '');
