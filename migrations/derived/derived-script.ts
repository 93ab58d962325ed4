import { PAPER_STANDING } from './paper-standing';
import { SEARCH_INDEX } from './search-index';
import { SEARCH_TEXTS } from './search-texts';
import { SETTLE_FUNCTIONS, SETTLE_TRIGGERS } from './settle';

/**
 * What is stored although it follows from other tables: how it follows, and the triggers that keep it up to date. Like
 * the schema `portal` it is dropped and made anew whenever it has changed; then everything stored is computed again.
 */
export const DERIVED_SCRIPT = `
DROP SCHEMA IF EXISTS derived CASCADE;
CREATE SCHEMA derived;
${PAPER_STANDING}
${SEARCH_TEXTS}
${SEARCH_INDEX}
${SETTLE_FUNCTIONS}
${SETTLE_TRIGGERS}
`;
