import type { PaperReference } from '@gremia/contracts';
import { useTranslation } from 'react-i18next';

/** `Antrag 0021/26`, the line above the title of a paper. */
export function usePaperPreline({ kind, number }: Pick<PaperReference, 'kind' | 'number'>): string {
  const { t } = useTranslation(['paper', 'words']);
  const word = t(`words:paperKind.${kind}`);
  return number === null ? word : t('preline', { kind: word, number });
}
