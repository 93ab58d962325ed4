import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';
import type { AgendaLineProps } from './agenda-line';
import { FieldError } from '../../../ui/field-error';

interface AgendaLineDetailsProps extends AgendaLineProps {
  readonly name: string;
  readonly publicFault: string | undefined;
}

/** What is seldom needed of an item: its place by buttons, its part, and a note for the office. */
export function AgendaLineDetails(props: AgendaLineDetailsProps): ReactElement {
  const { item, place, lastPlace, name, publicFault, onChange, onPlace } = props;
  const { t } = useTranslation('clerk');
  return (
    <div className="clerk-line__details">
      <div className="g-actions">
        <Button
          variant="secondary"
          icon="arrow-up"
          small
          inactive={place === 0}
          onClick={() => onPlace(item.id, place - 1)}
        >
          {t('agenda.up')}
        </Button>
        <Button
          variant="secondary"
          icon="arrow-down"
          small
          inactive={place === lastPlace}
          onClick={() => onPlace(item.id, place + 1)}
        >
          {t('agenda.down')}
        </Button>
        <Button
          variant="secondary"
          icon={item.public ? 'visibility-off' : 'visibility'}
          small
          onClick={() => props.onSwitchPart(item.id)}
        >
          {t(item.public ? 'agenda.close' : 'agenda.open')}
        </Button>
      </div>
      {publicFault !== undefined && <FieldError>{publicFault}</FieldError>}
      <TextArea
        label={t('agenda.notesOf', { name })}
        rows={2}
        value={item.notes}
        onChange={({ target }) => onChange({ ...item, notes: target.value })}
      />
    </div>
  );
}
