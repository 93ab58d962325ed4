import { useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextField } from '../../ui/text-field';
import type { CountFormProps } from '../procedure-screens';
import { useWords } from '../../i18n/use-words';
import { WORDS } from './words';

const HANDS = ['yes', 'no', 'abstain'] as const;
type Hand = (typeof HANDS)[number];
type Typed = Readonly<Record<Hand, string>>;

const numberOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** Three numbers, checked against those who can have raised a hand before they are sent. */
export function HandsForm({ entered, entitled, busy, error, onClose }: CountFormProps): ReactElement {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState<Typed>(() => ({
    yes: entered === null ? '' : String(entered['yes'] ?? ''),
    no: entered === null ? '' : String(entered['no'] ?? ''),
    abstain: entered === null ? '' : String(entered['abstain'] ?? ''),
  }));
  const [missing, setMissing] = useState(false);
  const [yes, no, abstain] = [numberOf(typed.yes), numberOf(typed.no), numberOf(typed.abstain)];
  const raised = (yes ?? 0) + (no ?? 0) + (abstain ?? 0);
  const close = (event: FormEvent): void => {
    event.preventDefault();
    const isComplete = yes !== null && no !== null && abstain !== null;
    setMissing(!isComplete);
    if (isComplete && raised <= entitled && !busy) onClose({ yes, no, abstain });
  };
  return (
    <form className="g-stack" onSubmit={close} noValidate>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{words.legend}</legend>
        <div className="g-hands">
          {HANDS.map((hand) => (
            <TextField
              key={hand}
              label={words[hand]}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={typed[hand]}
              onChange={(event) => setTyped({ ...typed, [hand]: event.target.value })}
            />
          ))}
        </div>
      </fieldset>
      <p className="kern-body" role="status">
        {missing && (yes === null || no === null || abstain === null) ? words.incomplete : words.rest(raised, entitled)}
      </p>
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button
          type="submit"
          variant={entered === null ? 'primary' : 'secondary'}
          busy={busy}
          inactive={raised > entitled}
        >
          {entered === null ? words.close : words.again}
        </Button>
      </div>
    </form>
  );
}
