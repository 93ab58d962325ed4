import { readCheckCode } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Alert } from '../../ui/alert';
import { TextField } from '../../ui/text-field';
import { ownCheckCode } from './check-code-store';
import { WORDS } from './words';

interface CheckCodesProps {
  /** Whose device this is; null for the public. */
  readonly personId: string | null;
  readonly voteId: string;
  readonly codes: readonly string[];
}

/** The codes of all ballots that were counted, and whether the own one is among them, if this device knows it. */
export function CheckCodes({ personId, voteId, codes }: CheckCodesProps): ReactElement {
  const words = useWords(WORDS);
  const own = ownCheckCode(personId, voteId);
  const [typed, setTyped] = useState('');
  return (
    <div className="g-check-codes">
      {own !== null && <OwnAmong own={own} codes={codes} />}
      <details>
        <summary>{words.list(codes.length)}</summary>
        <p className="kern-body">{words.listHint}</p>
        <TextField
          label={words.search}
          autoComplete="off"
          maxLength={20}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p role="status" className="kern-body">
          {typed.trim() === '' ? '' : answerTo(typed, codes, words)}
        </p>
        <ul className="g-check-codes__list">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function OwnAmong({ own, codes }: { readonly own: string; readonly codes: readonly string[] }): ReactElement {
  const words = useWords(WORDS);
  if (codes.includes(own)) return <Alert kind="success" title={words.listed(own)} role="status" />;
  return (
    <Alert kind="danger" title={words.missing(own)} role="alert">
      {words.missingWhat}
    </Alert>
  );
}

function answerTo(typed: string, codes: readonly string[], words: (typeof WORDS)['de']): string {
  const code = readCheckCode(typed);
  if (code === null) return words.noCode;
  return codes.includes(code) ? words.found : words.notFound;
}
