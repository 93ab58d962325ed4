import { papersRoutes, type PaperQuery, type PaperSummary } from '@gremia/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client';
import { ProblemAlert } from '../../answers/problem-alert';
import { formatShortDay } from '../../i18n/dates';
import { formatCount } from '../../i18n/numbers';
import { saveCsv } from '../../lists/csv';
import { Button } from '../../ui/button';

const PER_PAGE = 100;
/** More in one file is a matter for the open data of the portal. */
const MOST = 2_000;

interface SavePapersProps {
  readonly filter: Partial<PaperQuery>;
  readonly total: number;
}

/** The list with its filters as a file: what the person may read, page after page. */
export function SavePapers({ filter, total }: SavePapersProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const lineOf = (paper: PaperSummary): string[] => [
    paper.number ?? '',
    paper.title,
    t(`words:paperKind.${paper.kind}`),
    paper.originators.map(({ name }) => name).join(', '),
    t(`words:paperState.${paper.state}`),
    t(paper.public ? 'words:public' : 'words:nonPublic'),
    paper.submittedOn === null ? '' : formatShortDay(paper.submittedOn),
    paper.result ?? '',
  ];
  const save = useMutation({
    mutationFn: async () => {
      const papers: PaperSummary[] = [];
      let cursor: string | undefined;
      do {
        const page = await call(papersRoutes.list, { query: { ...filter, cursor, limit: PER_PAGE } });
        papers.push(...page.papers);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && papers.length < MOST);
      const head = [
        t('papers.number'),
        t('papers.name'),
        t('papers.kind'),
        t('papers.originators'),
        t('papers.state'),
        t('paper.visibility'),
        t('papers.submittedOn'),
        t('papers.result'),
      ];
      saveCsv(t('papers.file'), [head, ...papers.slice(0, MOST).map(lineOf)]);
    },
  });
  return (
    <>
      <Button
        variant="tertiary"
        icon="download"
        inactive={total === 0}
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {total > MOST ? t('papers.saveFirst', { shown: formatCount(MOST) }) : t('papers.save')}
      </Button>
      <ProblemAlert error={save.error} />
    </>
  );
}
