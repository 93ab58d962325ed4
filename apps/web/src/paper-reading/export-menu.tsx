import { paperTextsRoutes, type ExportFormat, type TextView } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { DownloadLink } from '../ui/button-link';
import { RadioGroup } from '../ui/choice-field';

export type ExportFolder = 'papers' | 'portal/papers';

export interface ExportMenuProps {
  readonly paperId: string;
  /** Where the file is fetched from: the public's copy or that of people who are signed in. */
  readonly folder: ExportFolder;
  /** What there is to mark: an amendment's changes, a resolution against its proposal, nothing. */
  readonly changes: 'amendment' | 'resolution' | null;
  /** The resolution was corrected; then the text as resolved is to be had as well. */
  readonly corrected: boolean;
}

const EXPORT = { papers: paperTextsRoutes.export, 'portal/papers': paperTextsRoutes.portalExport } as const;

const FORMATS: readonly {
  readonly key: 'docx' | 'tracked' | 'pdf' | 'txt' | 'md';
  readonly format: ExportFormat;
  readonly tracked?: true;
}[] = [
  { key: 'docx', format: 'docx' },
  { key: 'tracked', format: 'docx', tracked: true },
  { key: 'pdf', format: 'pdf' },
  { key: 'txt', format: 'txt' },
  { key: 'md', format: 'md' },
];

/** The text of a paper as a file, in the view that is wanted. */
export function ExportMenu({ paperId, folder, changes, corrected }: ExportMenuProps): ReactElement {
  const { t } = useTranslation('editor');
  const [view, setView] = useState<TextView>(changes === 'amendment' ? 'marked' : 'new');
  const isMarked = changes !== null && view === 'marked';
  const hrefOf = (format: ExportFormat, tracked: boolean): string =>
    addressOf(EXPORT[folder], {
      params: { id: paperId },
      query: { format, view, ...(tracked ? { changes: 'tracked' as const } : {}) },
    });
  return (
    <details className="g-export">
      <summary>{t('export.open')}</summary>
      <div className="g-stack">
        {changes !== null && (
          <RadioGroup<TextView>
            legend={t('export.view')}
            value={view}
            options={[
              ...(['marked', 'old', 'new'] as const).map((value) => ({
                value,
                label: t(`export.views.${changes}.${value}`),
              })),
              ...(corrected ? [{ value: 'resolved' as const, label: t('export.asResolved') }] : []),
            ]}
            onChange={setView}
          />
        )}
        <div className="g-actions">
          {FORMATS.filter(({ tracked }) => tracked !== true || isMarked).map(({ key, format, tracked }) => (
            <DownloadLink key={key} href={hrefOf(format, tracked === true)} download>
              {t(`export.format.${key}`)}
            </DownloadLink>
          ))}
        </div>
      </div>
    </details>
  );
}
