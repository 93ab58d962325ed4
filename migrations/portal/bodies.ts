/** The municipality, its bodies and their members. */
export const BODY_VIEWS = `
CREATE VIEW portal.municipality AS
  SELECT id, name, slug, land, time_zone, demonstration FROM municipality;

CREATE VIEW portal.letterhead AS
  SELECT id, no, address, arms, arms_type, arms_text, created_at FROM letterhead;

CREATE VIEW portal.arms AS
  SELECT l.no, l.arms, l.arms_type, l.arms_text
  FROM (SELECT * FROM letterhead ORDER BY no DESC LIMIT 1) l WHERE l.arms IS NOT NULL;

CREATE VIEW portal.committee AS
  SELECT id, municipality_id, name, short_name, slug, kind, seats, position,
    setweight(searchable(name || ' ' || short_name), 'A') AS search
  FROM committee;

CREATE VIEW portal.faction AS
  SELECT id, name, short_name, position FROM faction;

CREATE VIEW portal.member AS
  SELECT m.id, m.committee_id, m.person_id, p.given_name, p.family_name, p.title, m.faction_id, m.function, m.voting,
    m.starts_on, m.ends_on
  FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.ends_on IS NULL OR m.ends_on >= m.starts_on;
`;
