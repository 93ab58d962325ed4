import { Injectable } from '@nestjs/common';
import { PAPER_HISTORY, type HistoryList, type PaperHistoryQuery as Asked } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keysetList } from '../platform/paging/keyset-list';
import { readPage } from '../platform/paging/read-page';
import { ProblemError } from '../platform/problem/problem-error';
import { HISTORY_LIST, historyColumns, historyPart, historySource, toHistoryEntry } from './history-row';

/** What happened in public to a public paper: read from the views of the portal, without the names of the office. */
@Injectable()
export class PortalPaperHistoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` for a paper that is not public */
  execute(paperId: string, { group, ...page }: Asked): Promise<HistoryList> {
    return this.unitOfWork.readPublic(async (db) => {
      if ((await db.row(PAPER, [paperId])) === null) throw new ProblemError('not-found');
      const kinds = group === undefined ? null : PAPER_HISTORY[group];
      const { rows, info } = await readPage(db, NEWEST_FIRST, [paperId, kinds], page);
      return { entries: rows.map(toHistoryEntry), ...info };
    });
  }
}

const PAPER = statement(z.object({ id: z.string() }), 'SELECT id FROM portal.public_paper WHERE id = $1');

/** What stands in `portal.paper_history`: handing in, what hangs on it, files, agendas and deliberation. */
const WRITTEN = historyPart(
  {
    ...{ kind: 'h.kind', at: 'h.at', id: 'h.id', paper: 'h.other_id', meeting: 'h.meeting_id' },
    ...{ itemNumber: 'h.item_number', itemTitle: 'h.item_title', detail: 'h.detail' },
  },
  'FROM portal.paper_history h WHERE h.paper_id = $1::uuid',
);

const VERSIONS = historyPart(
  { kind: `'version'`, at: 'v.created_at', id: 'v.id::text', detail: 'v.no::text' },
  `FROM portal.paper_version v WHERE v.paper_id = $1::uuid AND v.kind = 'revised'`,
);

const RESULTS = historyPart(
  {
    kind: `CASE WHEN d.released_at IS NULL THEN 'result' ELSE 'released' END`,
    at: 'coalesce(d.released_at, d.announced_at)',
    id: 'd.vote_id::text',
    paper: 'nullif(d.amendment_ids[1], $1::uuid)',
    meeting: 'd.meeting_id',
    itemNumber: 'd.item_number',
    itemTitle: 'd.item_title',
    detail: 'd.label',
  },
  `FROM portal.decision d WHERE d.whole
    AND d.paper_id = ANY (ARRAY(SELECT $1::uuid UNION SELECT unnest(ARRAY[above.id, above.parent_id])
      FROM portal.paper q JOIN portal.paper above ON above.id = q.parent_id
      WHERE q.id = $1::uuid AND q.kind = 'amendment'))
    AND (d.paper_id = $1::uuid OR $1::uuid = ANY (d.amendment_ids))`,
);

const CORRECTED = historyPart(
  { kind: `'corrected'`, at: 'c.corrected_at', id: 'c.version_id::text', detail: 'c.reason' },
  'FROM portal.text_correction c WHERE c.paper_id = $1::uuid',
);

const NEWEST_FIRST = keysetList({
  ...HISTORY_LIST,
  columns: historyColumns,
  source: historySource([WRITTEN, VERSIONS, RESULTS, CORRECTED], '$2'),
  join: 'LEFT JOIN portal.paper p ON p.id = page.paper_id LEFT JOIN portal.meeting m ON m.id = page.meeting_id',
  select: `page.key_3 AS id, page.kind, page.key_1 AS at, NULL::text AS by, p.id AS paper_id,
    p.number AS paper_number, p.kind AS paper_kind, p.title AS paper_title, m.id AS meeting_id,
    m.title AS meeting_title, page.item_number, page.item_title, NULL::text AS person, page.detail`,
  params: 2,
});
