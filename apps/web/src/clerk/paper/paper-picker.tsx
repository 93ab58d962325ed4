import type { PaperKind, PaperSummary } from '@gremia/contracts';
import { useDeferredValue, useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePapers } from '../../api/papers';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../answers/problem-alert';
import { TextField } from '../../ui/text-field';

const SHOWN = 8;
/** Some of those that were found cannot be chosen. */
const MOST = 50;
/** Before anything is typed: the papers that wait for an agenda. */
const WAITING = 4;

export interface PaperPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly kinds: readonly PaperKind[];
  readonly chosen: PaperSummary | null;
  readonly onChoose: (paper: PaperSummary | null) => void;
  /** Papers that are already taken and not offered. */
  readonly without?: ReadonlySet<string>;
}

/** Finds a submitted paper by number or word; the finds are plain buttons below the field. */
export function PaperPicker({ label, hint, error, kinds, chosen, onChoose, without }: PaperPickerProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const id = useId();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const query = usePapers({
    kinds: [...kinds],
    limit: MOST,
    ...(asked === '' ? { state: 'submitted' as const } : { q: asked }),
  });
  const found = (query.data?.papers ?? [])
    .filter((paper) => paper.number !== null && paper.state !== 'withdrawn' && without?.has(paper.id) !== true)
    .slice(0, asked === '' ? WAITING : SHOWN);
  if (chosen !== null) {
    return (
      <div className="clerk-chosen">
        <p>
          <span className="g-muted">{label}: </span>
          {chosen.number} {chosen.title}
        </p>
        <Button variant="tertiary" onClick={() => onChoose(null)}>
          {t('picker.other')}
        </Button>
      </div>
    );
  }
  return (
    <div className="g-stack">
      <TextField
        label={label}
        hint={hint}
        error={error}
        type="search"
        autoComplete="off"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={(event) => {
          // The field is part of a larger form that Enter must not send off.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <ProblemAlert error={query.error} />
      <p role="status" id={id} className="g-small g-muted">
        {query.isSuccess ? t(asked === '' ? 'picker.waiting' : 'picker.found', { count: found.length }) : ''}
      </p>
      <ul className="clerk-finds" aria-labelledby={id}>
        {found.map((paper) => (
          <li key={paper.id}>
            <button
              type="button"
              className="g-choice"
              onClick={() => {
                setQ('');
                onChoose(paper);
              }}
            >
              <span>
                <span className="g-choice__title">
                  {paper.number} {paper.title}
                </span>
                <span className="g-choice__text">
                  {t(`words:paperKind.${paper.kind}`)} · {t(`words:paperState.${paper.state}`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
