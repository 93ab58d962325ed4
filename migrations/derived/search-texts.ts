import { createHash } from 'node:crypto';
import { paperFieldWords } from '../portal/paper-fields';

/** Of a text no more is indexed: an entry of an index has a largest size, and no council writes more in one piece. */
const LONGEST = 120_000;

/**
 * What texts write in several ways, as the code points of PostgreSQL. The application folds what is typed into a search
 * field in the same way (`platform/search/fold.ts`).
 */
const HYPHENS = ['2010', '2011', '2012', '2043', 'fe63', 'ff0d'];
/** Blanks of any width, and ends of lines. */
const BLANKS = [
  ...['0085', '00a0', '1680', '2000', '2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008', '2009', '200a'],
  ...['2028', '2029', '202f', '205f', '3000'],
];
/** What only says where a word may be parted, or which way it runs. */
const INVISIBLE = [
  ...['00ad', '061c', '180e', '200b', '200c', '200d', '200e', '200f', '202a', '202b', '202c', '202d', '202e'],
  ...['2060', '2061', '2062', '2063', '2064', '2066', '2067', '2068', '2069', 'feff'],
];
/** Letters that a PDF joins to one. */
const LIGATURES = { fb00: 'ff', fb01: 'fi', fb02: 'fl', fb03: 'ffi', fb04: 'ffl', fb05: 'st', fb06: 'st' };

const signs = (codes: readonly string[]): string => codes.map((code) => `\\${code}`).join('');
const FOLDED = Object.entries(LIGATURES).reduce(
  (text, [code, letters]) => `replace(${text}, U&'\\${code}', '${letters}')`,
  `translate(normalize($1, NFC), U&'${signs([...HYPHENS, ...BLANKS, ...INVISIBLE])}',
    '${'-'.repeat(HYPHENS.length)}${' '.repeat(BLANKS.length)}')`,
);

/** Signs that stand between words and are none. */
const SIGNS = '„“”‚‘’«»‹›–—―…•·§€→−×';

/**
 * How every text is made searchable: letters are composed (NFC), hyphens and blanks are of one kind, what nobody sees
 * is left out (`folded`). Signs are blanks, for where the database's locale is C they count as letters; a slash between
 * words would make a path of them. Then German stems, which take ß for ss and a vowel for its umlaut. What is quoted
 * from is only `folded`: its words can be found again.
 */
const WORDS = `
CREATE FUNCTION derived.folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  ${FOLDED};

CREATE FUNCTION derived.searchable(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(translate(derived.folded(left($1, ${LONGEST})), '${SIGNS}', '${' '.repeat(SIGNS.length)}'),
    '(^|[^0-9])/', '\\1 ', 'g');

CREATE FUNCTION derived.words_of(text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  setweight(to_tsvector('german', derived.searchable(coalesce($1, ''))), weight);
`;

/** Part of every signature: documents whose words were made in another way are made anew. */
const WAY = createHash('sha256').update(WORDS).digest('hex').slice(0, 16);

/** A resolution of the paper `p`, that of the last announced vote in its newest version. */
const resolution = (known: string): string => `
  SELECT v.id, v.plain FROM paper_version v
    LEFT JOIN decision d ON d.meeting_id = v.meeting_id AND d.vote_id = v.vote_id
    LEFT JOIN agenda_item i ON i.id = d.item_id AND i.meeting_id = d.meeting_id
    LEFT JOIN meeting m ON m.id = d.meeting_id
  WHERE v.paper_id = p.id AND v.kind = 'resolution' AND ${known}
  ORDER BY d.announced_at DESC NULLS LAST, v.no DESC LIMIT 1`;

const IS_PUBLIC = `(d.public AND i.public OR d.released_whole) AND NOT d.superseded AND d.final AND d.carried
    AND m.public AND NOT m.rehearsal
    AND m.agenda_published_at IS NOT NULL`;

/**
 * The texts of papers, as the public may know them and as those may who know everything. The latter is left out where
 * it is the same. The text of an amendment is its paper's, so its reasons alone count.
 */
const PAPER_TEXT = `
CREATE VIEW derived.paper_text AS
SELECT text.*, md5(concat_ws(E'\\x1f', '${WAY}', text.newest, text.has_inside, text.title, text.names, text.proposal,
  text.resolution, text.reasons, text.opinion, text.checks)) AS signature
FROM (
  SELECT p.id AS subject_id, p.id AS paper_id, NULL::uuid AS meeting_id, row.audience, row.has_inside,
    (coalesce(p.submitted_on, p.created_at::date) - date '1970-01-01')::bigint * 1000000 + coalesce(p.no, 0) AS newest,
    ltrim(p.number, '0') AS short_number,
    concat_ws(' ', p.number, ltrim(p.number, '0'), p.title) AS title,
    (SELECT string_agg(o ->> 'name', ' ') FROM jsonb_array_elements(p.originators) o) AS names,
    v.plain AS proposal, CASE row.audience WHEN 'public' THEN open.plain ELSE every.plain END AS resolution,
    concat_ws(E'\\n', ${paperFieldWords('p')}) AS reasons,
    concat_ws(E'\\n', s.office, s.body) AS opinion,
    concat_ws(E'\\n', s.lawful_text, s.resources_text, s.funds_text) AS checks
  FROM paper p JOIN paper_standing known ON known.paper_id = p.id
    LEFT JOIN statement_checks s ON s.paper_id = p.id
    LEFT JOIN LATERAL (SELECT v.plain FROM paper_version v
      WHERE v.paper_id = p.id AND v.kind <> 'resolution' AND p.kind <> 'amendment' ORDER BY v.no DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (${resolution('true')}) every ON true
    LEFT JOIN LATERAL (${resolution(IS_PUBLIC)}) open ON true
    CROSS JOIN LATERAL (
      SELECT 'public' AS audience, every.id IS DISTINCT FROM open.id AS has_inside WHERE known.public
      UNION ALL SELECT 'inside', true WHERE NOT known.public OR every.id IS DISTINCT FROM open.id) row) text;
`;

/** The names of months as SQL: `to_char` would take those of the database's locale. */
const MONTHS = `ARRAY['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober',
      'November', 'Dezember']`;

/**
 * The announced meetings with what the public may know of their items, and a second text with all items where there is
 * more: of meetings that are not announced, and of items that are not public. Rehearsals are not found.
 */
const MEETING_TEXT = `
CREATE VIEW derived.meeting_text AS
SELECT text.*, md5(concat_ws(E'\\x1f', '${WAY}', text.newest, text.has_inside, text.title, text.body,
  text.items, text.place)) AS signature
FROM (
  SELECT m.id AS subject_id, NULL::uuid AS paper_id, m.id AS meeting_id, row.audience, row.has_inside,
    (day.it - date '1970-01-01')::bigint * 1000000 AS newest,
    m.title, concat_ws(' ', c.name, c.short_name, to_char(day.it, 'DD.MM.YYYY'),
      to_char(day.it, 'FMDD. ') || (${MONTHS})[extract(month FROM day.it)::int] || to_char(day.it, ' YYYY')) AS body,
    (SELECT string_agg(i.number || ' ' || i.title, ', ' ORDER BY i.position) FROM agenda_item i
      WHERE i.meeting_id = m.id AND (row.audience = 'inside' OR (i.public AND m.public))) AS items, m.place
  FROM meeting m JOIN committee c ON c.id = m.committee_id JOIN municipality y ON y.id = c.municipality_id
    CROSS JOIN LATERAL (SELECT (m.starts_at AT TIME ZONE y.time_zone)::date AS it) day
    CROSS JOIN LATERAL (SELECT m.agenda_published_at IS NOT NULL AS known, EXISTS (SELECT FROM agenda_item i
      WHERE i.meeting_id = m.id AND NOT (i.public AND m.public)) AS closed) a
    CROSS JOIN LATERAL (
      SELECT 'public' AS audience, a.closed AS has_inside WHERE a.known
      UNION ALL SELECT 'inside', true WHERE NOT a.known OR a.closed) row
  WHERE NOT m.rehearsal) text;
`;

export const SEARCH_TEXTS = [WORDS, PAPER_TEXT, MEETING_TEXT].join('\n');
