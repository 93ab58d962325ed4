import type { Originator } from '@gremia/contracts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { useMyFaction } from './use-my-faction';

/**
 * Who brings in what a member begins, before anybody has typed: the own faction, else the member alone; null while that
 * is not known. What a page begins with is proposed, not typed, so it is never kept as somebody's writing.
 */
export function useProposedOriginators(): Originator[] | null {
  const { t } = useTranslation('member');
  const person = useSession().data?.person ?? null;
  const { mine, known } = useMyFaction();
  if (!known) return null;
  if (mine !== null) return [{ kind: 'faction', id: mine.id, name: t('motion.faction', { name: mine.name }) }];
  return person === null ? [] : [{ kind: 'person', id: person.id, name: person.name }];
}
