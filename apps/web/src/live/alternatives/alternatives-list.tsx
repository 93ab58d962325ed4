import { alternativesOf, type AlternativesView, type MeetingState } from '@gremia/meeting';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { ALTERNATIVES_WORDS } from './words';

interface AlternativesListProps {
  readonly state: MeetingState;
  readonly itemId: string;
  /** What stands below those that are voted on. */
  readonly acts?: (alternatives: AlternativesView) => ReactNode;
}

/** Proposals that exclude each other, in the order in which they are voted on, and what became of each. */
export function AlternativesList({ state, itemId, acts }: AlternativesListProps): ReactElement | null {
  const words = useWords(ALTERNATIVES_WORDS);
  const all = alternativesOf(state, itemId);
  if (all.length === 0) return null;
  return (
    <>
      {all.map((alternatives) => {
        const { alternativesId, question, options, dropped } = alternatives;
        return (
          <section key={alternativesId} className="g-stack" aria-label={words.heading(question)}>
            <h3 className="g-h3">{words.heading(question)}</h3>
            <ol className="g-list">
              {options.map(({ optionId, name, text, state: standing }) => (
                <li key={optionId}>
                  <strong>{name}</strong>
                  {text === '' ? '' : `: ${text}`} · {words.standing[standing]}
                </li>
              ))}
            </ol>
            {dropped !== null && <p className="kern-body">{words.dropped(dropped)}</p>}
            {acts?.(alternatives)}
          </section>
        );
      })}
    </>
  );
}
