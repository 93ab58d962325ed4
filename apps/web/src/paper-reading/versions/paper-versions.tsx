import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { Section } from '../../ui/section';
import type { PaperPartProps } from '../paper-part';
import { versionName } from './version-words';

/** Where the versions of a paper are compared on this surface. */
export type VersionsPath =
  '/drucksachen/$id/fassungen' | '/mitglied/drucksachen/$id/fassungen' | '/verwaltung/drucksachen/$id/fassungen';

/** The versions of a paper with the way to compare them; nothing where there is only one. */
export function PaperVersions({ paper: { id, versions }, surface }: PaperPartProps): ReactElement | null {
  const { t } = useTranslation('versions');
  if (versions.length < 2) return null;
  return (
    <Section
      title={t('title')}
      actions={
        <ButtonLink variant="secondary" to={surface.versions} params={{ id }}>
          {t('compare')}
        </ButtonLink>
      }
    >
      <ol className="g-list g-list--bare">
        {versions.map((version) => (
          <li key={version.id}>{versionName(version, t)}</li>
        ))}
      </ol>
    </Section>
  );
}
