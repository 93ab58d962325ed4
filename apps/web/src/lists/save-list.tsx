import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { formatCount } from '../i18n/numbers';
import { Button } from '../ui/button';
import { saveCsv } from './csv';

/** So many rows are asked for at once. */
const PER_PAGE = 100;
/** More in one file is a matter for the open data of the portal. */
const MOST = 2_000;

/** Some rows of a list, and where it goes on. */
interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** null: it ends here. */
  readonly next: string | null;
}

interface SaveListProps<Row> {
  readonly fileName: string;
  /** Title of each column, and what stands in it. */
  readonly columns: readonly (readonly [title: string, cell: (row: Row) => string])[];
  readonly readPage: (from: { readonly cursor: string | undefined; readonly limit: number }) => Promise<ListPage<Row>>;
  readonly total: number;
}

/** A list with its filters as a file for spreadsheets: what the person may read, page after page. */
export function SaveList<Row>({ fileName, columns, readPage, total }: SaveListProps<Row>): ReactElement {
  const { t } = useTranslation('lists');
  const save = useMutation({
    mutationFn: async () => {
      const all: Row[] = [];
      let cursor: string | undefined;
      do {
        const { rows, next } = await readPage({ cursor, limit: PER_PAGE });
        all.push(...rows);
        cursor = next ?? undefined;
      } while (cursor !== undefined && all.length < MOST);
      const lines = all.slice(0, MOST).map((row) => columns.map(([, cell]) => cell(row)));
      saveCsv(fileName, [columns.map(([title]) => title), ...lines]);
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
        {total > MOST ? t('save.first', { shown: formatCount(MOST) }) : t('save.all')}
      </Button>
      <ProblemAlert error={save.error} />
    </>
  );
}
