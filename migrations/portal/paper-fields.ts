import { emptyPaperFields, PAPER_FIELD_NAMES, paperFieldViews, type PaperFieldName } from '@gremia/contracts';
import { z } from 'zod';

interface FieldColumn {
  readonly name: PaperFieldName;
  /** The name in the database's spelling: `pointReasons` is `point_reasons`. */
  readonly column: string;
  readonly type: 'text' | 'jsonb';
}

/** The columns of `paper` that hold its fields, as the contract describes them. */
export const PAPER_FIELD_COLUMNS: readonly FieldColumn[] = PAPER_FIELD_NAMES.map((name) => ({
  name,
  column: name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
  type: paperFieldViews[name] instanceof z.ZodString ? 'text' : 'jsonb',
}));

/** The columns of the paper `p`, to be selected as they are. */
export const paperFieldList = (p: string): string =>
  PAPER_FIELD_COLUMNS.map(({ column }) => `${p}.${column}`).join(', ');

/** The fields of the paper `p` as one JSON object, under the names of the contract. */
export const paperFieldsJson = (p: string): string =>
  `jsonb_build_object(${PAPER_FIELD_COLUMNS.map(({ name, column }) => `'${name}', ${p}.${column}`).join(', ')})`;

const EMPTY = JSON.stringify(emptyPaperFields());

/**
 * The fields as they were with the version `v` of the paper `p`. A version keeps them once a newer one is brought in;
 * what was not yet a field then is empty.
 */
export const versionFieldsJson = (v: string, p: string): string =>
  `CASE WHEN ${v}.fields IS NULL THEN ${paperFieldsJson(p)} ELSE '${EMPTY}'::jsonb || ${v}.fields END`;

/** Every word of the fields of the paper `p`, for the search: texts, and whatever is a text inside the others. */
export const paperFieldWords = (p: string): string =>
  PAPER_FIELD_COLUMNS.map(({ column, type }) =>
    type === 'text'
      ? `${p}.${column}`
      : `(SELECT string_agg(word #>> '{}', E'\\n')
      FROM jsonb_path_query(${p}.${column}, 'strict $.** ? (@.type() == "string")') word)`,
  ).join(', ');
