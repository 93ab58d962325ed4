import type { PointId } from '@gremia/resolution';
import { memo, useId, useState, type DragEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ColleagueAt } from '../../drafts/colleagues';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PointTools } from './point-tools';
import type { PointActions } from './use-points-editing';

export interface PointRowProps {
  readonly id: PointId;
  /** The number as printed: `02`, `a.`; empty for an unnumbered point. */
  readonly label: string;
  /** The number as cited: `BP 02 a.`. */
  readonly name: string;
  readonly depth: number;
  readonly text: string;
  readonly actions: PointActions;
  readonly reason?: string | undefined;
  readonly onReason?: ((id: PointId, text: string) => void) | undefined;
  readonly onDragStart: (event: DragEvent, id: PointId) => void;
  /** Where a dragged row would land. */
  readonly dropSide: 'before' | 'after' | null;
}

const SHORTCUTS = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;
const isShortcut = (key: string): key is keyof typeof SHORTCUTS => key in SHORTCUTS;

/** One point: number, text, tools, and its reasons where they are asked for. */
export const PointRow = memo(function PointRow({
  id,
  label,
  name,
  depth,
  text,
  actions,
  reason,
  onReason,
  onDragStart,
  dropSide,
}: PointRowProps): ReactElement {
  const { t } = useTranslation('editor');
  const field = useId();
  const [reasonOpen, setReasonOpen] = useState((reason ?? '') !== '');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && isShortcut(event.key)) {
      event.preventDefault();
      actions.step(id, SHORTCUTS[event.key], 'text');
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actions.addAfter(id);
    }
  };
  return (
    <li
      className={`points-editor__row points-editor__row--depth-${Math.min(depth, 4)}`}
      data-drag-row={id}
      data-editing-part={id}
      data-drop={dropSide ?? undefined}
    >
      <div className="points-editor__head">
        <span
          className="points-editor__handle"
          draggable
          title={t('drag')}
          aria-hidden="true"
          onDragStart={(event) => onDragStart(event, id)}
        >
          <Icon name="dehaze" />
        </span>
        <span className="points-editor__label" aria-hidden="true">
          {label === '' ? '–' : label}
        </span>
      </div>
      <div className="points-editor__main">
        <ColleagueAt part={id} />
        <label className="kern-sr-only" htmlFor={field}>
          {t('text', { label: name })}
        </label>
        <textarea
          id={field}
          className="kern-form-input__input g-textarea"
          rows={2}
          value={text}
          data-part="text"
          onChange={(event) => actions.edit(id, event.target.value)}
          onBlur={actions.link}
          onKeyDown={onKeyDown}
        />
        <div className="points-editor__tools" role="group" aria-label={t('tools', { label: name })}>
          <PointTools id={id} numbered={label !== ''} actions={actions} />
          {onReason !== undefined && (
            <Button
              variant="tertiary"
              small
              expanded={reasonOpen}
              controls={`${field}-reason`}
              onClick={() => setReasonOpen(!reasonOpen)}
            >
              {t('reason')}
            </Button>
          )}
        </div>
        {onReason !== undefined && reasonOpen && (
          <div className="kern-form-input" id={`${field}-reason`}>
            <label className="kern-label" htmlFor={`${field}-reason-text`}>
              {t('reasonTo', { label: name })}
            </label>
            <textarea
              id={`${field}-reason-text`}
              className="kern-form-input__input g-textarea"
              rows={2}
              value={reason ?? ''}
              onChange={(event) => onReason(id, event.target.value)}
            />
          </div>
        )}
      </div>
    </li>
  );
});
