/**
 * What can be found, and what a finding is quoted from. The text of an amendment is its paper's, so its reasons alone
 * count; of several resolutions the newest version of the last announced one.
 */
export const TEXT_VIEWS = `
CREATE VIEW portal.paper_text AS
  SELECT p.id AS paper_id,
    p.search || coalesce(v.search, '') || coalesce(r.search, '') || coalesce(s.search, '') AS document,
    concat_ws(E'\\n', coalesce(r.plain, v.plain), s.body, p.reasons,
      (SELECT string_agg(reason.value, E'\\n') FROM jsonb_each_text(p.point_reasons) reason),
      s.lawful_text, s.resources_text, s.funds_text) AS content
  FROM portal.paper p
    LEFT JOIN LATERAL (SELECT plain, search FROM portal.paper_version
      WHERE paper_id = p.id AND kind <> 'resolution' AND p.kind <> 'amendment' ORDER BY no DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT plain, search FROM portal.paper_version
      WHERE paper_id = p.id AND kind = 'resolution' ORDER BY announced_at DESC, no DESC LIMIT 1) r ON true
    LEFT JOIN portal.statement_checks s ON s.paper_id = p.id;

CREATE VIEW portal.meeting_text AS
  SELECT m.id AS meeting_id, m.search || c.search || coalesce(items.search, '') AS document,
    concat_ws(', ', m.place, items.titles) AS content
  FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
    LEFT JOIN LATERAL (SELECT all_of(i.search) AS search,
      string_agg(i.number || ' ' || i.title, ', ' ORDER BY i.position) AS titles
      FROM portal.agenda_item i WHERE i.meeting_id = m.id AND i.public) items ON true;
`;
