import { useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../ui/button';
import type { ButtonProps } from '../ui/button';
import { TextField } from '../ui/text-field';

export interface SearchFormProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly initial: string;
  readonly submitLabel: string;
  readonly variant?: NonNullable<ButtonProps['variant']>;
  readonly icon?: ButtonProps['icon'];
  readonly className?: string;
  readonly maxLength?: number;
  /** Further choices that apply together with the words. */
  readonly children?: ReactNode;
  /** With the words without blanks around them; '' when there are none. */
  readonly onSearch: (words: string) => void;
}

/**
 * Looks for words. Nothing can be wrong with them, so nothing is checked; it applies when it is sent, so that a reader
 * of the screen is not moved about while typing.
 */
export function SearchForm(props: SearchFormProps): ReactElement {
  const { label, hint, initial, submitLabel, variant, icon, className = 'g-filter', maxLength = 200 } = props;
  const [words, setWords] = useState(initial);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onSearch(words.trim());
  };
  return (
    <form className={className} role="search" onSubmit={send}>
      <TextField
        label={label}
        hint={hint}
        type="search"
        name="q"
        maxLength={maxLength}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {props.children}
      <Button type="submit" {...(variant === undefined ? {} : { variant })} {...(icon === undefined ? {} : { icon })}>
        {submitLabel}
      </Button>
    </form>
  );
}
