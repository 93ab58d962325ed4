import type { ReactElement, ReactNode } from 'react';
import { keepTogether } from '../i18n/keep-together';

/** Names and values; a value that is null or empty is left out together with its name. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}): ReactElement => (
  <dl className="g-facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name} className="g-facts__row">
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? keepSpans(keepTogether(value)) : value}</dd>
        </div>
      ))}
  </dl>
);

/** Browsers break behind a dash: `2024–2029` stays whole. */
const keepSpans = (text: string): string => text.replace(/(?<=\d)–(?=\d)/gu, '–\u2060');
