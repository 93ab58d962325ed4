import type { Originator } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees, useFactions } from '../../api/bodies';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';

type Kind = Originator['kind'];
const KINDS: readonly Kind[] = ['faction', 'office', 'mayor', 'committee', 'person'];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

export interface OriginatorsFieldProps {
  readonly originators: readonly Originator[];
  readonly error?: string | undefined;
  readonly onChange: (originators: Originator[]) => void;
}

/** Who brings the paper in: factions and bodies from the list, everybody else by name. */
export function OriginatorsField({ originators, error, onChange }: OriginatorsFieldProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const factions = useFactions();
  const committees = useCommittees();
  const [kind, setKind] = useState<Kind>('faction');
  const [name, setName] = useState('');
  const [choice, setChoice] = useState('');
  const listed =
    kind === 'faction'
      ? (factions.data?.factions ?? [])
      : kind === 'committee'
        ? (committees.data?.committees ?? [])
        : null;
  const chosen = listed?.find(({ id }) => id === choice) ?? listed?.[0];
  const next: Originator | null =
    listed !== null
      ? chosen === undefined
        ? null
        : { kind, id: chosen.id, name: chosen.name }
      : name.trim() === ''
        ? null
        : { kind, id: null, name: name.trim() };
  const add = (): void => {
    if (next === null || originators.some((known) => known.kind === next.kind && known.name === next.name)) return;
    onChange([...originators, next]);
    setName('');
  };
  return (
    <fieldset className={`kern-fieldset${error === undefined ? '' : ' kern-fieldset--error'}`}>
      <legend className="kern-label">{t('paper.originators')}</legend>
      {originators.length > 0 && (
        <ul className="clerk-tags">
          {originators.map((originator) => (
            <li key={`${originator.kind} ${originator.name}`}>
              {originator.name}
              <Button
                variant="tertiary"
                icon="close"
                iconOnly
                onClick={() => onChange(originators.filter((other) => other !== originator))}
              >
                {t('paper.removeOriginator', { name: originator.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="clerk-inline">
        <SelectField
          label={t('paper.originatorKind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`words:originatorKind.${value}`) }))}
          onChange={(event) => isKind(event.target.value) && setKind(event.target.value)}
        />
        {listed === null ? (
          <TextField
            label={t('paper.originatorName')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        ) : (
          <SelectField
            label={t('paper.originatorName')}
            value={chosen?.id ?? ''}
            options={listed.map(({ id, name: text }) => ({ value: id, label: text }))}
            onChange={(event) => setChoice(event.target.value)}
          />
        )}
        <Button variant="secondary" icon="add" inactive={next === null} onClick={add}>
          {t('paper.addOriginator')}
        </Button>
      </div>
      {error !== undefined && (
        <p className="kern-error" role="alert">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}
