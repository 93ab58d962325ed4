import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { WORDS } from './words';

/** What the secrecy of a vote on devices protects against, and what not: said before anybody relies on it. */
export function WhatItIsWorth(): ReactElement {
  const words = useWords(WORDS);
  return (
    <details className="g-secret-worth">
      <summary>{words.worth}</summary>
      <p className="kern-body">{words.protects}</p>
      <ul className="kern-body">
        {words.protectedFrom.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="kern-body">{words.doesNot}</p>
      <ul className="kern-body">
        {words.notProtectedFrom.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="kern-body">{words.paper}</p>
    </details>
  );
}
