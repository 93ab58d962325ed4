import type { PersonRow } from '@gremia/contracts';
import { useTranslation } from 'react-i18next';

type Place = PersonRow['places'][number];

/** "Stadtrat", "Bauausschuss (Vorsitz)": a plain member is said by the body alone. */
export function usePlaceWords(): (place: Place) => string {
  const { t } = useTranslation(['persons', 'words']);
  return ({ committee, function: role, voting }) => {
    if (role === 'member') return voting ? committee : `${committee} (${t('persons:seat.noVote')})`;
    return `${committee} (${t(`words:function.${role}`)})`;
  };
}

/** Each Fraktion once. */
export const factionsOf = ({ places }: Pick<PersonRow, 'places'>): string =>
  [...new Set(places.flatMap(({ faction }) => faction ?? []))].join(', ');
