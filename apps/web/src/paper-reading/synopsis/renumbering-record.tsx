import type { Renumbering } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';

/** Which numbers the text would give up, change and take on: "BP 07 (neu) wird BP 08". */
export function RenumberingRecord({
  renumbering,
}: {
  readonly renumbering: readonly Renumbering[];
}): ReactElement | null {
  const { t } = useTranslation('synopsis');
  if (renumbering.length === 0) return null;
  const sentence = ({ old, proposed, new: fresh }: Renumbering): string => {
    if (fresh === null) return t('outcome.struck', { old: old ?? proposed });
    if (old !== null) return t('outcome.becomes', { old, new: fresh });
    const kept = proposed === null || proposed.startsWith(`${fresh} (`);
    return kept ? t('outcome.isNew', { new: fresh }) : t('outcome.becomes', { old: proposed, new: fresh });
  };
  return (
    <Section title={t('outcome.renumbering')}>
      <ul className="g-list">
        {renumbering.map((record) => (
          <li key={record.point}>{sentence(record)}</li>
        ))}
      </ul>
    </Section>
  );
}
