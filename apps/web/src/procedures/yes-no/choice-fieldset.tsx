import { useId, type ReactElement } from 'react';

export interface OfferedChoice<Choice extends string> {
  readonly value: Choice;
  readonly word: string;
  readonly hint: string;
  /** A sign for it; the word always stands beside it. */
  readonly mark: ReactElement | null;
}

interface ChoiceFieldsetProps<Choice extends string> {
  readonly legend: string;
  readonly choices: readonly OfferedChoice<Choice>[];
  readonly value: Choice | null;
  readonly error: string | undefined;
  /** What is chosen is on its way: it stays as it is, and the focus where it is. */
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** The choices of a ballot, large enough for a finger, one of which can be marked. */
export function ChoiceFieldset<Choice extends string>({
  legend,
  choices,
  value,
  error,
  busy,
  onChoose,
}: ChoiceFieldsetProps<Choice>): ReactElement {
  const id = useId();
  return (
    <fieldset
      className={`g-ballot__choices${error === undefined ? '' : ' kern-fieldset--error'}`}
      aria-describedby={error === undefined ? undefined : `${id}-missing`}
    >
      <legend className="g-ballot__legend">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={`g-ballot__choice g-ballot__choice--${choice.value}`}>
          <input
            type="radio"
            id={`${id}-choice-${choice.value}`}
            name={`${id}-choice`}
            value={choice.value}
            checked={value === choice.value}
            aria-disabled={busy || undefined}
            aria-describedby={`${id}-${choice.value}`}
            onChange={() => {
              if (!busy) onChoose(choice.value);
            }}
          />
          {choice.mark}
          <span className="g-ballot__words">
            <span className="g-ballot__word">{choice.word}</span>
            <span className="g-ballot__hint" id={`${id}-${choice.value}`}>
              {choice.hint}
            </span>
          </span>
        </label>
      ))}
      <p id={`${id}-missing`} role="alert" className="kern-error g-ballot__missing">
        {error ?? ''}
      </p>
    </fieldset>
  );
}
