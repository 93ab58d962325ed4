import { responsibility, type AgendaItemInput } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import { useState, type DragEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../../../api/error-at';
import { ColleagueAt } from '../../../drafts/colleagues';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { AgendaLineDetails } from './agenda-line-details';
import { LineField } from './line-field';
import { PlaceField } from './place-field';
import { FieldError } from '../../../ui/field-error';

/** What can be done to an item of the agenda. */
export interface LineActs {
  readonly onChange: (item: AgendaItemInput) => void;
  /** Its place in its part, from 0. */
  readonly onPlace: (id: string, place: number) => void;
  readonly onSwitchPart: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onNext: (id: string) => void;
  readonly onDragStart: (event: DragEvent, id: string) => void;
}

export interface AgendaLineProps extends LineActs {
  readonly item: AgendaItemInput;
  /** Where it stands in what is sent. */
  readonly index: number;
  /** Its place in its part, from 0. */
  readonly place: number;
  readonly lastPlace: number;
  readonly number: string;
  readonly paperNumber: string | null;
  /** When it is expected to begin; null where nothing is planned. */
  readonly begins: string | null;
  readonly error: unknown;
  readonly dropSide: 'before' | 'after' | null;
}

/** One item in one line; what is seldom needed unfolds below it. */
export function AgendaLine(props: AgendaLineProps): ReactElement {
  const { item, index, place, number, paperNumber, begins, error, dropSide, onChange, onPlace } = props;
  const { t } = useTranslation(['clerk', 'words']);
  const [open, setOpen] = useState(false);
  const name = item.title === '' ? number : item.title;
  const fault = (field: string): string | undefined => errorAt(error, `/items/${index}/${field}`);
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      onPlace(item.id, place + step);
    }
    if (event.key !== 'Enter') return;
    // The agenda around it is not saved by that.
    event.preventDefault();
    props.onNext(item.id);
  };
  return (
    <li className="clerk-line" data-drag-row={item.id} data-editing-part={item.id} data-drop={dropSide ?? undefined}>
      <div className={`clerk-line__row${item.public ? '' : ' clerk-line__row--closed'}`}>
        <span
          className="clerk-line__handle"
          draggable
          aria-hidden="true"
          title={t('agenda.drag')}
          onDragStart={(event) => props.onDragStart(event, item.id)}
        >
          <Icon name="dehaze" />
        </span>
        <PlaceField number={number} place={place + 1} onPlace={(to) => onPlace(item.id, to - 1)} />
        <LineField
          label={t('agenda.titleOf', { number })}
          data-line="title"
          maxLength={500}
          value={item.title}
          error={fault('title')}
          onChange={({ target }) => onChange({ ...item, title: target.value })}
          onKeyDown={keys}
        />
        {!item.public && (
          <LineField
            label={t('agenda.neutralOf', { number })}
            maxLength={300}
            value={item.neutralTitle}
            error={fault('neutralTitle')}
            onChange={({ target }) => onChange({ ...item, neutralTitle: target.value })}
            onKeyDown={keys}
          />
        )}
        <span className="clerk-line__paper">
          {paperNumber !== null && item.paperId !== null && (
            <Link className="kern-link" to="/verwaltung/drucksachen/$id" params={{ id: item.paperId }}>
              {paperNumber}
            </Link>
          )}
        </span>
        <select
          className="clerk-line__input clerk-line__select"
          aria-label={t('agenda.responsibilityOf', { number })}
          value={item.responsibility ?? ''}
          onChange={({ target }) =>
            onChange({ ...item, responsibility: responsibility.safeParse(target.value).data ?? null })
          }
        >
          <option value="">{t('agenda.noResponsibility')}</option>
          {responsibility.options.map((value) => (
            <option key={value} value={value}>
              {t(`words:responsibility.${value}`)}
            </option>
          ))}
        </select>
        <LineField
          label={t('agenda.minutesOf', { number })}
          unit={t('agenda.minutes')}
          inputMode="numeric"
          maxLength={3}
          value={item.plannedMinutes ?? ''}
          error={fault('plannedMinutes')}
          onChange={({ target }) => onChange({ ...item, plannedMinutes: minutesOf(target.value) })}
          onKeyDown={keys}
        />
        <span className="clerk-line__time">{begins}</span>
        <span className="clerk-line__tools" role="group" aria-label={t('agenda.tools', { name })}>
          <Button variant="tertiary" icon="more-vert" iconOnly small expanded={open} onClick={() => setOpen(!open)}>
            {t('agenda.more', { name })}
          </Button>
          <Button variant="tertiary" icon="close" iconOnly small onClick={() => props.onRemove(item.id)}>
            {t('agenda.remove', { name })}
          </Button>
        </span>
      </div>
      <ColleagueAt part={item.id} />
      {open && <AgendaLineDetails {...props} name={name} publicFault={fault('public') ?? fault('paperId')} />}
      {!open && (fault('public') ?? fault('paperId')) !== undefined && (
        <FieldError>{fault('public') ?? fault('paperId')}</FieldError>
      )}
    </li>
  );
}

const minutesOf = (typed: string): number | null => {
  const digits = typed.replaceAll(/\D/gu, '');
  return digits === '' ? null : Number(digits);
};
