import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, bodies, papers, meetings, and the journal. The journal is append-only: a trigger refuses what the grants
 * already forbid.
 */
export class Foundation1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SEARCH, BODIES, IDENTITY, PAPERS, MEETINGS, JOURNAL, RECORDS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_entry, minutes, decision, projection_cursor, checkpoint, journal_secret, journal_entry,
        receipt_of_convocation, agenda_item, meeting,
        attachment, blob, statement_checks, consultation, amendment, paper_version, paper, paper_counter, session,
          role_assignment, account,
        membership, person, faction, committee, municipality CASCADE;
      DROP FUNCTION refuse_change() CASCADE;
      DROP AGGREGATE all_of(tsvector);
      DROP FUNCTION searchable(text);`);
  }
}

/**
 * How every text is made searchable: German stems. Marks outside ASCII count as letters where the database's locale is
 * C, and a slash between words makes a path of
 * them, so both become spaces. Longer texts than any council writes are cut, for an index entry has a largest size.
 */
const SEARCH = `
CREATE FUNCTION searchable(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_tsvector('german',
  regexp_replace(translate(left($1, 60000), '„“”‚‘’«»‹›–—―…•·§€→−×\u00a0\u202f\u00ad\u200b', repeat(' ', 22)),
    '(^|[^0-9])/', '\\1 ', 'g'));
CREATE AGGREGATE all_of(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '', PARALLEL = SAFE);
`;

const BODIES = `
CREATE TABLE municipality (
  id uuid PRIMARY KEY, name text NOT NULL, slug text NOT NULL UNIQUE, land text NOT NULL, time_zone text NOT NULL
    DEFAULT 'Europe/Berlin',
  demonstration boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE committee (
  id uuid PRIMARY KEY, municipality_id uuid NOT NULL REFERENCES municipality, name text NOT NULL, short_name text NOT
    NULL, slug text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('council', 'committee', 'advisory-board')), seats int NOT NULL CHECK (seats > 0),
    profile_key text NOT NULL,
  emergency jsonb, position int NOT NULL DEFAULT 0);
CREATE TABLE faction (id uuid PRIMARY KEY, municipality_id uuid NOT NULL REFERENCES municipality, name text NOT NULL,
  short_name text NOT NULL, position int NOT NULL DEFAULT 0);
CREATE TABLE person (
  id uuid PRIMARY KEY, municipality_id uuid NOT NULL REFERENCES municipality, given_name text NOT NULL, family_name text
    NOT NULL, title text, email text, search text NOT NULL DEFAULT '');
CREATE TABLE membership (
  id uuid PRIMARY KEY, committee_id uuid NOT NULL REFERENCES committee, person_id uuid NOT NULL REFERENCES person,
    faction_id uuid REFERENCES faction,
  function text NOT NULL CHECK (function IN ('chair', 'deputy-chair', 'member', 'adviser')), voting boolean NOT NULL,
    starts_on date NOT NULL, ends_on date, seat_no int,
  CHECK (ends_on IS NULL OR ends_on >= starts_on));
CREATE INDEX membership_committee ON membership (committee_id);
CREATE INDEX membership_person ON membership (person_id);
`;

const IDENTITY = `
CREATE TABLE account (
  id uuid PRIMARY KEY, person_id uuid NOT NULL UNIQUE REFERENCES person, login text NOT NULL UNIQUE, password_hash text
    NOT NULL, disabled_at timestamptz,
  demonstration boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE role_assignment (
  id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES person, role text NOT NULL CHECK (role IN ('clerk', 'chair',
    'member', 'administration', 'guest')),
  committee_id uuid REFERENCES committee, starts_on date NOT NULL, ends_on date);
CREATE INDEX role_assignment_person ON role_assignment (person_id);
CREATE TABLE session (
  token_hash bytea PRIMARY KEY, account_id uuid REFERENCES account, person_id uuid NOT NULL REFERENCES person,
    rehearsal_meeting_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, revoked_at timestamptz);
CREATE INDEX session_account ON session (account_id);
`;

const PAPERS = `
CREATE TABLE paper_counter (municipality_id uuid NOT NULL REFERENCES municipality, year int NOT NULL, last int NOT NULL,
  PRIMARY KEY (municipality_id, year));
CREATE TABLE paper (
  id uuid PRIMARY KEY, municipality_id uuid NOT NULL REFERENCES municipality, year int, no int, number text UNIQUE,
  kind text NOT NULL CHECK (kind IN ('proposal', 'motion', 'amendment', 'question', 'statement', 'notice')), title text
    NOT NULL, public boolean NOT NULL DEFAULT true,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'scheduled', 'in-consultation', 'decided',
    'withdrawn')),
  originators jsonb NOT NULL DEFAULT '[]', parent_id uuid REFERENCES paper, author_id uuid NOT NULL REFERENCES person,
  reasons text NOT NULL DEFAULT '', point_reasons jsonb NOT NULL DEFAULT '{}', revision int NOT NULL DEFAULT 1,
    submitted_at timestamptz, submitted_on date,
  created_at timestamptz NOT NULL DEFAULT now(), changed_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (
    setweight(searchable(coalesce(number || ' ' || ltrim(number, '0') || ' ', '') || title), 'A')
    || setweight(searchable(jsonb_path_query_array(originators, '$[*].name')::text), 'B')
    || setweight(searchable(reasons), 'C')
    || setweight(searchable(regexp_replace(jsonb_path_query_array(point_reasons, '$.*')::text, '\\\\[nrtbf]', ' ',
      'g')), 'C')) STORED,
  UNIQUE (municipality_id, year, no), CHECK (kind IN ('amendment', 'statement')
    OR parent_id IS NULL), CHECK ((state = 'draft') = (number IS NULL) OR state = 'withdrawn'));
CREATE INDEX paper_parent ON paper (parent_id);
CREATE INDEX paper_search ON paper USING gin (search);
CREATE TABLE paper_version (
  id uuid PRIMARY KEY, paper_id uuid NOT NULL REFERENCES paper, no int NOT NULL, kind text NOT NULL CHECK (kind IN
    ('draft', 'revised', 'resolution')),
  points jsonb NOT NULL, plain text NOT NULL, hash text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (setweight(searchable(plain), 'B')) STORED, UNIQUE (paper_id, no));
CREATE INDEX paper_version_search ON paper_version USING gin (search);
CREATE TABLE amendment (
  paper_id uuid PRIMARY KEY REFERENCES paper, base_version_id uuid NOT NULL REFERENCES paper_version, edited jsonb NOT
    NULL, ops jsonb NOT NULL, units jsonb NOT NULL);
CREATE TABLE statement_checks (
  paper_id uuid PRIMARY KEY REFERENCES paper, office text NOT NULL, lawful boolean, lawful_text text NOT NULL DEFAULT
    '', resources boolean,
  resources_text text NOT NULL DEFAULT '', funds boolean, funds_text text NOT NULL DEFAULT '', body text NOT NULL
    DEFAULT '', counter_wording jsonb,
  search tsvector GENERATED ALWAYS AS (setweight(searchable(office || ' ' || body), 'C')
    || setweight(searchable(lawful_text || ' ' || resources_text || ' ' || funds_text), 'D')) STORED);
CREATE INDEX statement_checks_search ON statement_checks USING gin (search);
CREATE TABLE consultation (
  id uuid PRIMARY KEY, paper_id uuid NOT NULL REFERENCES paper, committee_id uuid NOT NULL REFERENCES committee,
    meets_on date, public boolean NOT NULL DEFAULT true,
  responsibility text NOT NULL CHECK (responsibility IN ('preliminary', 'decision', 'hearing', 'notice')), position int
    NOT NULL);
CREATE INDEX consultation_paper ON consultation (paper_id);
CREATE TABLE blob (sha256 text PRIMARY KEY, bytes bytea NOT NULL, size int NOT NULL, created_at timestamptz NOT NULL
  DEFAULT now());
CREATE TABLE attachment (
  id uuid PRIMARY KEY, paper_id uuid NOT NULL REFERENCES paper, sha256 text NOT NULL REFERENCES blob, file_name text NOT
    NULL, media_type text NOT NULL, size int NOT NULL,
  public boolean NOT NULL DEFAULT true, created_at timestamptz NOT NULL DEFAULT now(), removed_at timestamptz);
CREATE INDEX attachment_paper ON attachment (paper_id);
`;

const MEETINGS = `
CREATE TABLE meeting (
  id uuid PRIMARY KEY, committee_id uuid NOT NULL REFERENCES committee, title text NOT NULL, starts_at timestamptz NOT
    NULL, ends_at timestamptz, place text NOT NULL,
  public_room text, public boolean NOT NULL DEFAULT true, rehearsal boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'convened', 'running', 'interrupted', 'closed',
    'cancelled')),
  agenda_published_at timestamptz, convened_at timestamptz, urgent boolean NOT NULL DEFAULT false, notes text NOT NULL
    DEFAULT '', revision int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(), changed_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX meeting_committee ON meeting (committee_id, starts_at);
CREATE TABLE agenda_item (
  id uuid PRIMARY KEY, meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE, position int NOT NULL, number text
    NOT NULL, title text NOT NULL,
  neutral_title text NOT NULL DEFAULT 'Nichtöffentlicher Tagesordnungspunkt', public boolean NOT NULL DEFAULT true,
    paper_id uuid REFERENCES paper,
  responsibility text CHECK (responsibility IN ('preliminary', 'decision', 'hearing', 'notice')), notes text NOT NULL
    DEFAULT '',
  search tsvector GENERATED ALWAYS AS (setweight(searchable(title), 'B')) STORED, UNIQUE (meeting_id, position)
    DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX agenda_item_paper ON agenda_item (paper_id);
CREATE TABLE receipt_of_convocation (
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE, person_id uuid NOT NULL REFERENCES person, sent_at
    timestamptz NOT NULL, received_on date,
  reply text CHECK (reply IN ('attending', 'remote', 'excused')), reply_text text NOT NULL DEFAULT '', PRIMARY KEY
    (meeting_id, person_id));
`;

const JOURNAL = `
CREATE TABLE journal_entry (
  meeting_id uuid NOT NULL, seq int NOT NULL CHECK (seq > 0), at timestamptz NOT NULL, actor uuid, audience text NOT
    NULL CHECK (audience IN ('public', 'members', 'office')),
  kind text NOT NULL, body jsonb NOT NULL, commitment text, leaf_hash text NOT NULL, command_id uuid, command_digest
    text,
  PRIMARY KEY (meeting_id, seq));
CREATE INDEX journal_entry_command ON journal_entry (meeting_id, command_id) WHERE command_id IS NOT NULL;
CREATE TABLE journal_secret (
  meeting_id uuid NOT NULL, seq int NOT NULL, owner uuid, salt text NOT NULL, content jsonb NOT NULL, PRIMARY KEY
    (meeting_id, seq));
CREATE TABLE checkpoint (
  meeting_id uuid NOT NULL, size int NOT NULL, root text NOT NULL, note text NOT NULL, at timestamptz NOT NULL, PRIMARY
    KEY (meeting_id, size));
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION
  'the journal is append-only'; END $$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_is_append_only BEFORE UPDATE OR DELETE
  OR TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE projection_cursor (meeting_id uuid PRIMARY KEY, seq int NOT NULL);
`;

const RECORDS = `
CREATE TABLE decision (
  meeting_id uuid NOT NULL REFERENCES meeting, vote_id uuid NOT NULL, item_id uuid NOT NULL, paper_id uuid, seq int NOT
    NULL, subject text NOT NULL, question text NOT NULL,
  public boolean NOT NULL, carried boolean NOT NULL, label text NOT NULL, sentence text NOT NULL, tally jsonb NOT NULL,
    ballots jsonb, final boolean NOT NULL,
  superseded boolean NOT NULL DEFAULT false, announced_at timestamptz NOT NULL, PRIMARY KEY (meeting_id, vote_id));
CREATE INDEX decision_paper ON decision (paper_id);
CREATE TABLE minutes (
  id uuid PRIMARY KEY, meeting_id uuid NOT NULL REFERENCES meeting, no int NOT NULL, state text NOT NULL CHECK (state IN
    ('draft', 'signed', 'approved', 'released')),
  remarks jsonb NOT NULL DEFAULT '{}', document jsonb NOT NULL, author_id uuid NOT NULL REFERENCES person, created_at
    timestamptz NOT NULL DEFAULT now(), released_at timestamptz,
  UNIQUE (meeting_id, no));
CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), actor uuid, action text NOT
    NULL, subject uuid, detail jsonb NOT NULL DEFAULT '{}');
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE
  FUNCTION refuse_change();
`;
