import { mayAbstain } from '@gremia/rules';
import { calledNow, findVote } from '@gremia/meeting';
import { useEffect, useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { useCommand } from '../../live/use-command';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import type { LeadingProps } from '../procedure-screens';
import { ANSWERS } from './answers';
import { useSpokenName } from './use-spoken-name';
import { WORDS } from './words';

/** Whose turn it is, and one button for every answer. The next name follows by itself. */
export function Calling({ meeting, voteId }: LeadingProps): ReactElement | null {
  const words = useWords(WORDS);
  const { run, busy, error } = useCommand(meeting);
  const [speaks, setSpeaks] = useState(false);
  const vote = findVote(meeting.state, voteId);
  const called = vote === null ? null : calledNow(meeting.state, vote);
  const personId = called?.personId ?? null;
  useSpokenName(speaks ? (called?.name ?? null) : null);
  const enter = (choice: string): void => {
    if (personId !== null && !busy) void run({ kind: 'enter-ballot', voteId, personId, choice });
  };
  const abstains = mayAbstain(meeting.state.profile);
  const answers = ANSWERS.filter(({ answer }) => abstains || answer !== 'abstain');
  useAnswerKeys(answers, enter);
  if (called === null) return null;
  return (
    <div className="g-calling" role="group" aria-label={words.group(called.name)}>
      <p className="g-calling__name" role="status">
        <span className="g-muted">{words.position(called.position, called.total)}</span>
        <strong lang="de">{called.name}</strong>
        {called.faction !== null && <span className="g-muted">{called.faction}</span>}
      </p>
      <ProblemAlert error={error} />
      <div className="g-calling__answers">
        {answers.map(({ answer }) => (
          <Button
            key={answer}
            variant={answer === 'no-answer' ? 'tertiary' : 'secondary'}
            busy={busy}
            onClick={() => enter(answer)}
          >
            {words.answers[answer]}
          </Button>
        ))}
      </div>
      <div className="g-calling__more">
        <span className="g-muted g-small">{abstains ? words.keys : words.keysWithout}</span>
        {'speechSynthesis' in window && (
          <CheckField label={words.speak} checked={speaks} onChange={(event) => setSpeaks(event.target.checked)} />
        )}
      </div>
    </div>
  );
}

/** Where letters are typed they are no answers. */
const TYPED_INTO = 'input:not([type="checkbox"]), select, textarea, dialog';

function useAnswerKeys(
  answers: readonly { readonly answer: string; readonly key: string }[],
  enter: (choice: string) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const found = answers.find(({ key }) => key === event.key.toLowerCase());
      if (found === undefined) return;
      event.preventDefault();
      enter(found.answer);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
