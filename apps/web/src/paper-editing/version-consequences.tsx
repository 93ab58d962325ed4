import type { PaperState, VersionPreview } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

type Affected = VersionPreview['amendments'][number];

export interface VersionConsequencesProps {
  readonly amendments: readonly Affected[];
  readonly state: PaperState;
}

/** What the new version means for the amendments that hang on the paper, in numbers and by name. */
export function VersionConsequences({ amendments, state }: VersionConsequencesProps): ReactElement {
  const { t } = useTranslation('versions');
  const moving = amendments.filter(({ movesAlong }) => movesAlong);
  const left = amendments.filter(({ movesAlong }) => !movesAlong);
  return (
    <>
      <p>{t('bringIn.confirmText')}</p>
      {amendments.length === 0 && <p>{t('bringIn.noAmendments')}</p>}
      {moving.length > 0 && <Group title={t('bringIn.moving', { count: moving.length })} amendments={moving} />}
      {left.length > 0 && <Group title={t('bringIn.left', { count: left.length })} amendments={left} />}
      {state === 'in-consultation' && <p>{t('bringIn.inMeeting')}</p>}
    </>
  );
}

function Group({
  title,
  amendments,
}: {
  readonly title: string;
  readonly amendments: readonly Affected[];
}): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="g-list">
        {amendments.map(({ paperId, number, title: name, lost }) => (
          <li key={paperId}>
            <span lang="de">
              {number ?? t('bringIn.draft')} {name}
            </span>
            {lost.length > 0 && ` (${lost.join(', ')})`}
          </li>
        ))}
      </ul>
    </>
  );
}
