import { DERIVED_SCRIPT } from '../../../../../migrations/derived/derived-script';
import { PORTAL_SCRIPT } from '../../../../../migrations/portal/portal-script';
import type { RepeatableSchema } from './repeatable-schema';

/** What is stored although it follows from other tables. */
export const DERIVED: RepeatableSchema = { name: 'derived', script: DERIVED_SCRIPT };

/** What the public may read. */
export const PORTAL: RepeatableSchema = { name: 'portal', script: PORTAL_SCRIPT };
