import { papersRoutes, type PaperQuery, type PaperSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { formatShortDay } from '../../i18n/dates';
import { SaveList } from '../../lists/save-list';

interface SavePapersProps {
  readonly filter: Partial<PaperQuery>;
  readonly total: number;
}

/** The list of papers with its filters as a file. */
export function SavePapers({ filter, total }: SavePapersProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  return (
    <SaveList<PaperSummary>
      fileName={t('papers.file')}
      total={total}
      readPage={async (from) => {
        const { papers, next } = await call(papersRoutes.list, { query: { ...filter, ...from } });
        return { rows: papers, next };
      }}
      columns={[
        [t('papers.number'), ({ number }) => number ?? ''],
        [t('papers.name'), ({ title }) => title],
        [t('papers.kind'), ({ kind }) => t(`words:paperKind.${kind}`)],
        [t('papers.originators'), ({ originators }) => originators.map(({ name }) => name).join(', ')],
        [t('papers.state'), ({ state }) => t(`words:paperState.${state}`)],
        [t('paper.visibility'), (paper) => t(paper.public ? 'words:public' : 'words:nonPublic')],
        [t('papers.submittedOn'), ({ submittedOn }) => (submittedOn === null ? '' : formatShortDay(submittedOn))],
        [t('papers.result'), ({ result }) => result ?? ''],
      ]}
    />
  );
}
