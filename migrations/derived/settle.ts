import { AS_OWNER } from './as-owner';

/** Every column of a standing but its paper. */
const COLUMNS = [
  'sort_year',
  'sort_no',
  'kind',
  'state',
  'author_id',
  'numbered',
  'public',
  'public_state',
  'result',
  'committees',
  'public_committees',
  'concerned',
  'way',
];
const columnsOf = (row: string): string => COLUMNS.map((column) => `${row}.${column}`).join(', ');

/**
 * Brings what is stored about papers, and about everything that hangs on them, up to date.
 *
 * The papers are locked before anything is computed: whoever comes second waits, and then sees what the first has
 * committed, because each statement of the function looks at the database anew. Computed first and locked after, the
 * slower of two transactions would write what it saw before the other one's change. The lock is that of the papers,
 * what others hang on first, as everywhere: a lock of its own would be taken in the other order by somebody.
 */
export const SETTLE_FUNCTIONS = `
CREATE FUNCTION derived.with_what_hangs_on(papers uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT array_agg(id) FROM (
    SELECT unnest(papers) AS id
    UNION SELECT p.id FROM paper p WHERE p.parent_id = ANY (papers)
    UNION SELECT p.id FROM paper p JOIN paper above ON above.id = p.parent_id WHERE above.parent_id = ANY (papers)) x
  WHERE id IS NOT NULL
$$;

CREATE FUNCTION derived.settle_papers(papers uuid[]) RETURNS void ${AS_OWNER} AS $$
DECLARE affected uuid[];
BEGIN
  affected := derived.with_what_hangs_on(papers);
  IF affected IS NULL THEN RETURN; END IF;
  PERFORM FROM paper p LEFT JOIN paper above ON above.id = p.parent_id WHERE p.id = ANY (affected)
    ORDER BY (p.parent_id IS NOT NULL)::int + (above.parent_id IS NOT NULL)::int, p.id FOR NO KEY UPDATE OF p;
  INSERT INTO paper_standing (paper_id, ${COLUMNS.join(', ')})
    SELECT d.paper_id, ${columnsOf('d')} FROM derived.paper_standing d WHERE d.paper_id = ANY (affected)
  ON CONFLICT (paper_id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (${columnsOf('paper_standing')}) IS DISTINCT FROM (${columnsOf('excluded')});
  PERFORM derived.index_papers(affected);
END $$;

CREATE FUNCTION derived.rebuild() RETURNS void ${AS_OWNER} AS $rebuild$
DECLARE part uuid[];
BEGIN
  -- Everything is locked at once and in the usual order; the parts only bound the memory.
  PERFORM FROM paper p LEFT JOIN paper above ON above.id = p.parent_id
    ORDER BY (p.parent_id IS NOT NULL)::int + (above.parent_id IS NOT NULL)::int, p.id FOR NO KEY UPDATE OF p;
  FOR part IN SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 2000 AS no FROM paper
      WHERE parent_id IS NULL) p GROUP BY no LOOP
    PERFORM derived.settle_papers(part);
  END LOOP;
  FOR part IN SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 2000 AS no FROM meeting) m
      GROUP BY no LOOP
    PERFORM derived.index_meetings(part);
  END LOOP;
  -- One pass over the documents: to ask for each word whether any has it would take hours in a large archive.
  DELETE FROM search_word k WHERE NOT EXISTS (
    SELECT FROM (
      SELECT 'public' AS audience, word FROM ts_stat($$SELECT words FROM search_document WHERE audience = 'public'$$)
      UNION ALL
      SELECT 'inside', word FROM ts_stat($$SELECT words FROM search_document WHERE audience = 'inside'$$)) used
    WHERE used.audience = k.audience AND used.word = k.stem);
  ANALYZE paper_standing, search_document, search_word;
END $rebuild$;

CREATE VIEW derived.paper_difference AS
  SELECT coalesce(s.paper_id, d.paper_id) AS paper_id, to_jsonb(s) AS stored, to_jsonb(d) AS derived
  FROM paper_standing s FULL JOIN derived.paper_standing d USING (paper_id)
  WHERE (${columnsOf('s')}) IS DISTINCT FROM (${columnsOf('d')});

CREATE VIEW derived.document_difference AS
  SELECT coalesce(d.subject_id, t.subject_id) AS subject_id, coalesce(d.audience, t.audience) AS audience
  FROM search_document d FULL JOIN (
    SELECT subject_id, audience, signature FROM derived.paper_text
    UNION ALL SELECT subject_id, audience, signature FROM derived.meeting_text) t USING (subject_id, audience)
  WHERE d.signature IS DISTINCT FROM t.signature;
`;

/**
 * A statement concerns a few papers, whose values are no reason to plan anew: that took longer than the work. All of
 * them at once (`derived.rebuild`) are planned for what they are.
 */
const PLANNED_ONCE = 'SET plan_cache_mode = force_generic_plan';

/**
 * Triggers on every table that something stored follows from, once for each statement. `work` is done with the rows of
 * `changed`; a row that an UPDATE moved from one paper to another concerns both.
 */
const triggersOn = (table: string, work: readonly string[]): string =>
  [
    ['inserted', 'INSERT', 'NEW TABLE AS after', 'TABLE after'],
    ['updated', 'UPDATE', 'OLD TABLE AS before NEW TABLE AS after', 'TABLE before UNION ALL TABLE after'],
    ['deleted', 'DELETE', 'OLD TABLE AS before', 'TABLE before'],
  ]
    .map(
      ([done, event, transition, rows]) => `
CREATE FUNCTION derived.${table}_${done}() RETURNS trigger ${AS_OWNER} ${PLANNED_ONCE} AS $$
BEGIN
  ${work.map((call) => `PERFORM ${call.replace('(SELECT', `(WITH changed AS (${rows}) SELECT`)};`).join('\n  ')}
  RETURN NULL;
END $$;
CREATE TRIGGER derived_${done} AFTER ${event} ON ${table}
  REFERENCING ${transition} FOR EACH STATEMENT EXECUTE FUNCTION derived.${table}_${done}();`,
    )
    .join('');

const PAPERS_OF_MEETINGS = `SELECT i.paper_id FROM agenda_item i JOIN changed m ON m.id = i.meeting_id
    UNION SELECT d.paper_id FROM decision d JOIN changed m ON m.id = d.meeting_id`;

export const SETTLE_TRIGGERS = [
  triggersOn('paper', ['derived.settle_papers(ARRAY(SELECT id FROM changed))']),
  triggersOn('consultation', ['derived.settle_papers(ARRAY(SELECT paper_id FROM changed))']),
  triggersOn('paper_version', ['derived.settle_papers(ARRAY(SELECT paper_id FROM changed))']),
  triggersOn('statement_checks', ['derived.settle_papers(ARRAY(SELECT paper_id FROM changed))']),
  triggersOn('decision', ['derived.settle_papers(ARRAY(SELECT paper_id FROM changed))']),
  triggersOn('agenda_item', [
    'derived.settle_papers(ARRAY(SELECT paper_id FROM changed))',
    'derived.index_meetings(ARRAY(SELECT meeting_id FROM changed))',
  ]),
  triggersOn('meeting', [
    `derived.settle_papers(ARRAY(${PAPERS_OF_MEETINGS}))`,
    'derived.index_meetings(ARRAY(SELECT id FROM changed))',
  ]),
  triggersOn('committee', [
    'derived.index_meetings(ARRAY(SELECT m.id FROM meeting m JOIN changed c ON c.id = m.committee_id))',
  ]),
].join('\n');
