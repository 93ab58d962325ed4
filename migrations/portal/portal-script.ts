import { BODY_VIEWS } from './bodies';
import { JOURNAL_VIEWS } from './journals';
import { MEETING_VIEWS } from './meetings';
import { PAPER_VIEWS, PUBLIC_PAPER_VIEW } from './papers';
import { TEXT_VIEWS } from './texts';

/** Roles are missing where the owner of the database may not make any; the views are the only line there. */
const GRANTS = `
DO $$
BEGIN
  GRANT USAGE ON SCHEMA portal TO gremia_app, gremia_portal;
  GRANT SELECT ON ALL TABLES IN SCHEMA portal TO gremia_app, gremia_portal;
EXCEPTION WHEN undefined_object THEN
  RAISE NOTICE 'the schema portal was granted to nobody: its roles are missing';
END $$;
`;

/**
 * What the public may see, as views: the portal reads nothing else, under a role that may read nothing else. A column
 * or row that is not public is not hidden afterwards, it is not selected here.
 *
 * The script holds the whole schema in its present state. Starting drops the schema and runs it whenever it has
 * changed, so a change of a view is made here and nowhere else, and a migration never meets a view of the portal.
 */
export const PORTAL_SCRIPT = `
DROP SCHEMA IF EXISTS portal CASCADE;
CREATE SCHEMA portal;
${BODY_VIEWS}
${PUBLIC_PAPER_VIEW}
${MEETING_VIEWS}
${JOURNAL_VIEWS}
${PAPER_VIEWS}
${TEXT_VIEWS}
${GRANTS}
`;
