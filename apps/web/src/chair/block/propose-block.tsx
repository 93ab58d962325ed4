import { blockHindrance, titleOf } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { BLOCK_WORDS } from '../../live/block/words';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';

/** Picks items that are put to one vote; all that can be are picked by one tap. */
export function ProposeBlock({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { state } = meeting;
  const words = useWords(BLOCK_WORDS);
  const { run, busy, error } = useCommand(meeting);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const coming = state.items.filter(({ closedAt, calledAt }) => closedAt === null && calledAt === null);
  const fitting = coming.filter((item) => blockHindrance(state, item) === null);
  const chosen = fitting.filter(({ itemId }) => picked.includes(itemId));
  const [first] = chosen.length > 0 ? chosen : fitting;
  const all = fitting.filter((item) => item.public === first?.public).map(({ itemId }) => itemId);
  if (fitting.length < 2) return <p className="kern-body">{words.none}</p>;
  const send = (): void =>
    void run({ kind: 'propose-block', parts: chosen.map(({ itemId }) => ({ itemId })) }).then(
      (done) => done && setPicked([]),
    );
  return (
    <div className="g-stack">
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button variant="secondary" onClick={() => setPicked(all)}>
          {words.all}
        </Button>
      </div>
      <CheckGroup
        legend={words.legend}
        value={picked}
        options={fitting.map((item) => ({ value: item.itemId, label: `${item.number} ${titleOf(item)}` }))}
        onChange={setPicked}
      />
      <p className="kern-body kern-body--small">{words.choose}</p>
      <NotFitting
        label={words.not}
        parts={coming.flatMap((item) => {
          const why = blockHindrance(state, item);
          return why === null ? [] : [{ number: item.number, why }];
        })}
      />
      {chosen.length > 1 && (
        <div>
          <Button variant="secondary" busy={busy} onClick={send}>
            {words.propose(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

function NotFitting({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly { readonly number: string; readonly why: string }[];
}): ReactElement | null {
  if (parts.length === 0) return null;
  return (
    <ul className="g-list" aria-label={label}>
      {parts.map(({ number, why }) => (
        <li key={number} className="kern-body kern-body--small">
          <strong>{number}:</strong> <span lang="de">{why}</span>
        </li>
      ))}
    </ul>
  );
}
