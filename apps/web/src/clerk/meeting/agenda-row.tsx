import { responsibility, type AgendaItemInput } from '@gremia/contracts';
import { useEffect, useRef, type DragEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../api/error-at';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/choice-field';
import { Icon } from '../../ui/icon';
import { SelectField, TextArea, TextField } from '../../ui/text-field';

export interface AgendaRowProps {
  readonly item: AgendaItemInput;
  readonly index: number;
  readonly number: string;
  readonly last: boolean;
  readonly paperNumber: string | null;
  readonly error: unknown;
  readonly dropSide: 'before' | 'after' | null;
  readonly onDragStart: (event: DragEvent, id: string) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onChange: (item: AgendaItemInput) => void;
  readonly onRemove: () => void;
}

type Direction = 'up' | 'down';

/**
 * One item of the agenda: its order by buttons or by drag, its part, its title, and what the public reads where it is
 * not public.
 */
export function AgendaRow(props: AgendaRowProps): ReactElement {
  const { item, index, number, last, paperNumber, error, dropSide, onDragStart, onMove, onChange, onRemove } = props;
  const { t } = useTranslation(['clerk', 'words']);
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef<Direction | null>(null);
  // Moving a row takes the focus away from its button in some browsers.
  useEffect(() => {
    if (pressed.current !== null)
      row.current?.querySelector<HTMLElement>(`[data-direction="${pressed.current}"] button`)?.focus();
    pressed.current = null;
  }, [index]);
  const move = (direction: Direction): void => {
    pressed.current = direction;
    onMove(index, direction === 'up' ? index - 1 : index + 1);
  };
  const name = item.title === '' ? number : item.title;
  const fault = (field: string): string | undefined => errorAt(error, `/items/${index}/${field}`);
  return (
    <li ref={row} className="clerk-agenda__row" data-drag-row={item.id} data-drop={dropSide ?? undefined}>
      <div className="clerk-agenda__head">
        <span
          className="points-editor__handle"
          draggable
          aria-hidden="true"
          title={t('agenda.drag')}
          onDragStart={(event) => onDragStart(event, item.id)}
        >
          <Icon name="dehaze" />
        </span>
        <span className="g-agenda__number">{number}</span>
        {paperNumber !== null && <span className="g-muted">{paperNumber}</span>}
        {!item.public && <Badge icon="visibility-off">{t('words:nonPublic')}</Badge>}
        <span className="clerk-agenda__tools" role="group" aria-label={t('agenda.tools', { name })}>
          <span data-direction="up">
            <Button variant="tertiary" icon="arrow-up" iconOnly inactive={index === 0} onClick={() => move('up')}>
              {t('agenda.up', { name })}
            </Button>
          </span>
          <span data-direction="down">
            <Button variant="tertiary" icon="arrow-down" iconOnly inactive={last} onClick={() => move('down')}>
              {t('agenda.down', { name })}
            </Button>
          </span>
          <Button variant="tertiary" icon="delete" iconOnly onClick={onRemove}>
            {t('agenda.remove', { name })}
          </Button>
        </span>
      </div>
      <div className="clerk-agenda__fields">
        <TextField
          label={t('agenda.itemTitle')}
          maxLength={500}
          value={item.title}
          error={fault('title')}
          onChange={(event) => onChange({ ...item, title: event.target.value })}
        />
        <div className="clerk-inline">
          <SelectField
            label={t('agenda.responsibility')}
            value={item.responsibility ?? ''}
            options={[
              { value: '', label: t('agenda.noResponsibility') },
              ...responsibility.options.map((value) => ({ value, label: t(`words:responsibility.${value}`) })),
            ]}
            onChange={(event) =>
              onChange({ ...item, responsibility: responsibility.safeParse(event.target.value).data ?? null })
            }
          />
          <CheckField
            label={t('words:public')}
            checked={item.public}
            error={fault('public')}
            onChange={(event) => onChange({ ...item, public: event.target.checked })}
          />
        </div>
        {!item.public && (
          <TextField
            label={t('agenda.neutralTitle')}
            hint={t('agenda.neutralHint')}
            maxLength={300}
            value={item.neutralTitle}
            error={fault('neutralTitle')}
            onChange={(event) => onChange({ ...item, neutralTitle: event.target.value })}
          />
        )}
        <details>
          <summary>{t('agenda.notes')}</summary>
          <TextArea
            label={t('agenda.notesLabel')}
            rows={2}
            value={item.notes}
            onChange={(event) => onChange({ ...item, notes: event.target.value })}
          />
        </details>
      </div>
    </li>
  );
}
