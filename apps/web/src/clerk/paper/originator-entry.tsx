import type { Originator } from '@gremia/contracts';
import { useDeferredValue, useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees, useFactions, usePersons } from '../../api/bodies';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/text-field';

type Kind = Originator['kind'];
const KINDS: readonly Kind[] = ['faction', 'office', 'mayor', 'committee', 'person'];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);
/** Factions and committees are so few that they are chosen from a list; the names of persons are proposed. */
const isListed = (kind: Kind): boolean => kind === 'faction' || kind === 'committee';

/** One originator to be added: factions and committees from a list, persons by name, offices as they are called. */
export function OriginatorEntry({ onAdd }: { readonly onAdd: (originator: Originator) => void }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const proposals = useId();
  const [kind, setKind] = useState<Kind>('faction');
  const [name, setName] = useState('');
  const [choice, setChoice] = useState('');
  const factions = useFactions().data?.factions ?? [];
  const committees = useCommittees().data?.committees ?? [];
  const typed = name.trim();
  const asked = useDeferredValue(kind === 'person' ? typed : '');
  const persons = usePersons(asked);
  const found = asked === '' ? [] : (persons.data?.persons ?? []);
  const listed = kind === 'committee' ? committees : factions;
  const known = isListed(kind)
    ? (listed.find(({ id }) => id === choice) ?? listed[0])
    : found.find((person) => person.name.toLowerCase() === typed.toLowerCase());
  const named = isListed(kind) || kind === 'person';
  const next: Originator | null = named
    ? known === undefined
      ? null
      : { kind, id: known.id, name: known.name }
    : typed === ''
      ? null
      : { kind, id: null, name: typed };
  const add = (): void => {
    if (next === null) return;
    onAdd(next);
    setName('');
  };
  const isUnknown = kind === 'person' && asked.length > 1 && persons.data?.persons.length === 0;
  return (
    <>
      <div className="clerk-inline">
        <SelectField
          label={t('paper.originatorKind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`words:originatorKind.${value}`) }))}
          onChange={(event) => isKind(event.target.value) && setKind(event.target.value)}
        />
        {isListed(kind) ? (
          <SelectField
            label={t('paper.originatorName')}
            value={known?.id ?? ''}
            options={listed.map(({ id, name: text }) => ({ value: id, label: text }))}
            onChange={(event) => setChoice(event.target.value)}
          />
        ) : (
          <TextField
            label={t('paper.originatorName')}
            maxLength={kind === 'person' ? 100 : 200}
            autoComplete="off"
            list={proposals}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        )}
        <datalist id={proposals}>
          {found.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
        <Button variant="secondary" icon="add" inactive={next === null} onClick={add}>
          {t('paper.addOriginator')}
        </Button>
      </div>
      <p role="status" className="kern-body">
        {isUnknown ? t('paper.originatorUnknown') : ''}
      </p>
    </>
  );
}
