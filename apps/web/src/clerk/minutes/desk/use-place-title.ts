import { useTranslation } from 'react-i18next';
import type { Place } from './outline';

/** What a part is called; briefly, where it stands among those of its own document. */
export function usePlaceTitle(): (place: Place, brief?: boolean) => string {
  const { t } = useTranslation('clerk');
  return ({ kind, item, scope }, brief = false) => {
    const title =
      kind === 'item' && item !== null
        ? `${item.number} ${item.title}`
        : t(`minutesDesk.${kind === 'head' ? 'head' : 'end'}`);
    return brief || scope === 'public' ? title : t('minutesDesk.nonPublic', { title });
  };
}
