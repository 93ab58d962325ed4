import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';
import { insertBlock } from './insert-block';

export interface RemarkFieldProps {
  readonly label: string;
  readonly value: string;
  readonly blocks: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A remark as it is written, with usual sentences to begin from. */
export function RemarkField({ label, value, blocks, onChange }: RemarkFieldProps): ReactElement {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const visited = useRef(false);
  const listId = useId();
  const insert = (block: string): void => {
    const field = area.current;
    if (field === null) return;
    // A field in which nobody has been yet has its caret at the front; the sentence belongs behind what is there.
    const [start, end] = visited.current ? [field.selectionStart, field.selectionEnd] : [value.length, value.length];
    const { text, selection } = insertBlock(value, block, start, end);
    flushSync(() => {
      onChange(text);
      setOpen(false);
    });
    field.focus();
    field.setSelectionRange(...selection);
  };
  const show = (): void => {
    flushSync(() => setOpen(!open));
    list.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      setOpen(false);
      toggle.current?.focus();
    } else if (step !== undefined && !event.altKey) {
      const all = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = all.findIndex((button) => button === document.activeElement);
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    }
  };
  return (
    <div className={`clerk-remark${value.trim() === '' ? ' clerk-remark--empty' : ''}`}>
      <TextArea
        ref={area}
        label={label}
        rows={3}
        lang="de"
        value={value}
        onFocus={() => {
          visited.current = true;
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="clerk-remark__printed g-prose">{value}</p>
      <div className="g-no-print">
        <Button ref={toggle} variant="tertiary" small icon="add" expanded={open} controls={listId} onClick={show}>
          {t('minutesDesk.blocks')}
        </Button>
      </div>
      <ul
        ref={list}
        id={listId}
        className="clerk-remark__blocks g-no-print"
        aria-label={t('minutesDesk.blockList')}
        hidden={!open}
      >
        {blocks.map((block) => (
          <li key={block}>
            <button
              type="button"
              lang="de"
              className="clerk-remark__block"
              onKeyDown={onKeyDown}
              onClick={() => insert(block)}
            >
              {block}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
