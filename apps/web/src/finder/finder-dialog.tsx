import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { keepTogether } from '../i18n/keep-together';
import { ModalDialog } from '../ui/modal-dialog';
import type { Find, FindGroup } from './finds';
import { useFinds } from './use-finds';
import './finder.css';

const GROUPS: readonly FindGroup[] = ['acts', 'papers', 'meetings', 'persons'];

interface FinderDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One search over everything: typed, chosen with the arrow keys, opened with Enter. */
export function FinderDialog({ open, onClose }: FinderDialogProps): ReactElement {
  const { t } = useTranslation('finder');
  return (
    <ModalDialog open={open} title={t('title')} className="g-finder" onClose={onClose}>
      <Finder onClose={onClose} />
    </ModalDialog>
  );
}

function Finder({ onClose }: Pick<FinderDialogProps, 'onClose'>): ReactElement {
  const { t } = useTranslation('finder');
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { finds, busy, error } = useFinds(words);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, finds.length - 1);
  const settled = !busy && words === typed.trim();
  /** Enter was pressed before everything that was typed had been looked for. */
  const opensFirst = useRef(false);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const show = (find: Find | undefined): void => {
    if (find === undefined) return;
    onClose();
    void navigate({ href: find.to });
  };
  useEffect(() => {
    if (!settled || !opensFirst.current) return;
    opensFirst.current = false;
    show(finds[at]);
  });
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && finds.length > 0) {
      event.preventDefault();
      setChosen((at + step + finds.length) % finds.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (settled) show(finds[at]);
    else opensFirst.current = true;
  };
  return (
    <div className="g-stack">
      <label className="kern-label" htmlFor={id}>
        {t('label')}
      </label>
      <input
        id={id}
        className="kern-form-input__input"
        type="text"
        role="combobox"
        autoComplete="off"
        maxLength={200}
        aria-expanded={finds.length > 0}
        aria-controls={`${id}-finds`}
        aria-autocomplete="list"
        aria-activedescendant={finds[at] === undefined ? undefined : `${id}-${at}`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
          opensFirst.current = false;
        }}
        onKeyDown={keys}
      />
      <ProblemAlert error={error} />
      <p role="status" className="g-small g-muted">
        {busy ? t('busy') : words === '' ? t('keys') : t('count', { count: finds.length })}
      </p>
      <div ref={list} id={`${id}-finds`} role="listbox" aria-label={t('finds')} className="g-finder__finds">
        {GROUPS.map((group) => {
          const members = finds.map((find, index) => ({ find, index })).filter(({ find }) => find.group === group);
          if (members.length === 0) return null;
          return (
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <div id={`${id}-${group}`} className="g-finder__group">
                {t(`group.${group}`)}
              </div>
              {members.map(({ find, index }) => (
                <button
                  key={find.key}
                  id={`${id}-${index}`}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className="g-finder__find"
                  onClick={() => show(find)}
                  onPointerMove={() => setChosen(index)}
                >
                  <span lang="de">{keepTogether(find.title)}</span>
                  <span className="g-muted g-small">{find.detail}</span>
                </button>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
