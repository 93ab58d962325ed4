import { Link } from '@tanstack/react-router';
import { useDeferredValue, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSimilarPersons } from '../../api/person-records';
import type { BoundChoice } from '../../forms/use-checked-form';
import { Alert } from '../../ui/alert';
import { CheckField } from '../../ui/choice-field';

interface AlikePersonsProps {
  readonly givenName: string;
  readonly familyName: string;
  readonly another: BoundChoice<boolean | undefined>;
}

/** Who is called like this already: most who are entered twice are found here. */
export function AlikePersons({ givenName, familyName, another }: AlikePersonsProps): ReactElement | null {
  const { t } = useTranslation('persons');
  const found = useSimilarPersons(useDeferredValue(givenName.trim()), useDeferredValue(familyName.trim())).data;
  const named = givenName.trim() !== '' && familyName.trim() !== '';
  const persons = named ? (found?.persons ?? []) : [];
  if (persons.length === 0 && another.error === undefined) return null;
  return (
    <Alert kind="warning" role="status" title={t('enter.alikeTitle')}>
      <p>{t('enter.alikeText')}</p>
      <ul>
        {persons.map(({ id, name, committees }) => (
          <li key={id}>
            <Link className="kern-link" to="/verwaltung/personen/$id" params={{ id }}>
              {committees.length === 0 ? name : `${name} (${committees.join(', ')})`}
            </Link>
          </li>
        ))}
      </ul>
      <CheckField
        label={t('enter.another')}
        checked={another.value ?? false}
        error={another.error}
        onChange={({ target }) => another.onChange(target.checked)}
      />
    </Alert>
  );
}
