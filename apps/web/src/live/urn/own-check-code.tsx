import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import { forgetCheckCode, isRemembered, ownCheckCode, rememberCheckCode } from './check-code-store';
import { WORDS } from './words';

/** While it is on the page, printing prints the code and nothing else. */
const PRINTING = 'g-prints-check-code';

interface OwnCheckCodeProps {
  readonly personId: string;
  readonly voteId: string;
}

/** The code of one's own ballot, to be copied, printed or remembered; the sentence alone where it is not known here. */
export function OwnCheckCode({ personId, voteId }: OwnCheckCodeProps): ReactElement {
  const words = useWords(WORDS);
  const [remembered, setRemembered] = useState(() => isRemembered(personId, voteId));
  const [said, setSaid] = useState('');
  const code = ownCheckCode(personId, voteId);
  if (code === null) return <p className="kern-body kern-body--small">{words.codeGone}</p>;
  const remember = (): void => {
    const done = rememberCheckCode(personId, voteId, code);
    setRemembered(done);
    setSaid(done ? words.remembered : words.notStored);
  };
  const forget = (): void => {
    forgetCheckCode(personId, voteId);
    setRemembered(false);
    setSaid('');
  };
  return (
    <section className="g-check-code" aria-label={words.yourCode}>
      <p className="g-check-code__title">{words.yourCode}</p>
      <p className="g-check-code__code">
        <span aria-hidden="true">{code}</span>
        <span className="kern-sr-only">{words.codeSpelled(code)}</span>
      </p>
      <p className="kern-body g-check-code__use">{words.codeUse}</p>
      <div className="g-actions">
        <Button
          variant="secondary"
          small
          onClick={() => void copy(code).then((done) => setSaid(done ? words.copied : words.notCopied))}
        >
          {words.copy}
        </Button>
        <Button variant="secondary" small onClick={printCode}>
          {words.print}
        </Button>
        <Button variant="secondary" small onClick={remembered ? forget : remember}>
          {remembered ? words.forget : words.remember}
        </Button>
      </div>
      <p role="status" className="kern-body kern-body--small">
        {said}
      </p>
    </section>
  );
}

async function copy(code: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    return false;
  }
}

function printCode(): void {
  document.body.classList.add(PRINTING);
  window.addEventListener('afterprint', () => document.body.classList.remove(PRINTING), { once: true });
  window.print();
}
