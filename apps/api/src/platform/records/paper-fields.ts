import { emptyPaperFields, givenPaperFields, paperFields, paperFieldViews, type PaperFields } from '@gremia/contracts';
import { z } from 'zod';
import { PAPER_FIELD_COLUMNS, versionFieldsJson } from '../../../../../migrations/portal/paper-fields';

/** Reading and writing the fields of a paper, as they follow from their description in the contract. */

/** Every field under the name that it has in the contract. */
export const paperFieldsRow = z.object(paperFieldViews);

/** Columns of a `paperFieldsRow` for the paper `p`. */
export const paperFieldColumns = (p: string): string =>
  PAPER_FIELD_COLUMNS.map(({ name, column }) => `${p}.${column} AS "${name}"`).join(', ');

/** The fields out of a row that has more. */
export const toPaperFields = (row: PaperFields): PaperFields => ({ ...emptyPaperFields(), ...givenPaperFields(row) });

/** What a version of a text adds to its row: the fields as they were with it. */
export const versionFieldsRow = z.object({ fields: paperFields });

/** The column of a `versionFieldsRow` for the version `v` of the paper `p`. */
export const versionFieldsColumn = (v: string, p: string): string => `${versionFieldsJson(v, p)} AS fields`;

/** The columns of the fields that are given, and their values in the same order; the others stay as they are. */
export function givenFields(given: Partial<PaperFields>): { readonly columns: string[]; readonly values: unknown[] } {
  const written = PAPER_FIELD_COLUMNS.filter(({ name }) => given[name] !== undefined);
  return {
    columns: written.map(({ column }) => column),
    values: written.map(({ name, type }) => stored(type, given[name])),
  };
}

const stored = (type: 'text' | 'jsonb', value: unknown): unknown =>
  type === 'text' || value === null ? value : JSON.stringify(value);
