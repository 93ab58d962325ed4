import { personRecordsRoutes, type PersonRow } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import type { PersonFilter } from '../../api/person-records';
import { SaveList } from '../../lists/save-list';
import { factionsOf, usePlaceWords } from './place-words';

interface SavePersonsProps {
  readonly filter: PersonFilter;
  readonly total: number;
}

/** The list of persons with its filters as a file. */
export function SavePersons({ filter, total }: SavePersonsProps): ReactElement {
  const { t } = useTranslation('persons');
  const wordsOf = usePlaceWords();
  return (
    <SaveList<PersonRow>
      fileName={t('file')}
      total={total}
      readPage={async (from) => {
        const { persons, next } = await call(personRecordsRoutes.list, { query: { ...filter, ...from } });
        return { rows: persons, next };
      }}
      columns={[
        [t('titlePart'), ({ title }) => title ?? ''],
        [t('givenName'), ({ givenName }) => givenName],
        [t('familyName'), ({ familyName }) => familyName],
        [t('factions'), factionsOf],
        [t('places'), ({ places }) => places.map(wordsOf).join(', ')],
        [t('email'), ({ email }) => email ?? ''],
        [t('account'), ({ account }) => account?.login ?? ''],
      ]}
    />
  );
}
