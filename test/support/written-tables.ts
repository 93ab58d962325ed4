import ts from 'typescript';
import { TABLE_OWNERS } from '../../apps/api/src/platform/database/table-rights';

/** A place where a source file writes a table. `table` is null where the text does not say which. */
export interface WrittenTable {
  readonly table: string | null;
  readonly line: number;
  /** What is written there, for whoever has to find it. */
  readonly text: string;
}

/** Stands for what an expression puts into SQL. */
const UNKNOWN = '\u0000';

/**
 * The tables that the SQL in a source file inserts into, updates, deletes from, merges, copies into or truncates, those
 * that an entity is declared for (whoever has the entity can write by it), and those that TypeORM is asked to write by
 * their name.
 *
 * Every text of the file is read as it stands: in quotes, as a template, or put together with `+`. Constants of the
 * same file that are put into a template are filled in. Comments of SQL do not count.
 */
export function writtenTables(source: string, fileName = 'source.ts'): WrittenTable[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const constants = constantTexts(file);
  const found: WrittenTable[] = [];
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const text = textOf(node, constants);
    if (text !== null) {
      for (const { table, words } of writesIn(text)) found.push({ table, line: lineOf(node), text: words });
      return;
    }
    const declared = declaredEntity(node, constants);
    if (declared !== undefined) found.push({ table: declared, line: lineOf(node), text: 'entity(…)' });
    const named = namedTarget(node, constants);
    if (named !== null) found.push({ table: named.table, line: lineOf(node), text: `${named.method}(…)` });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const NAME = String.raw`((?:"?\w+"?\.)?"?[\w\u0000]+"?)`;
const ALIAS = String.raw`(?:\s+(?:AS\s+)?"?\w+"?)?`;
const WRITES = [
  new RegExp(String.raw`\b(?:INSERT|MERGE)\s+INTO\s+(?:ONLY\s+)?${NAME}`, 'giu'),
  new RegExp(String.raw`\bDELETE\s+FROM\s+(?:ONLY\s+)?${NAME}`, 'giu'),
  new RegExp(String.raw`\bTRUNCATE\s+(?:TABLE\s+)?(?:ONLY\s+)?${NAME}`, 'giu'),
  new RegExp(String.raw`\bCOPY\s+${NAME}\s*(?:\([^)]*\))?\s+FROM\b`, 'giu'),
  // Not the lock of a row (FOR UPDATE OF), nor what a conflict does (DO UPDATE SET).
  new RegExp(String.raw`\bUPDATE\s+(?:ONLY\s+)?(?!SET\b)${NAME}${ALIAS}\s+SET\b`, 'giu'),
];

function writesIn(text: string): { readonly table: string | null; readonly words: string }[] {
  const sql = text.replace(/--[^\n]*/gu, ' ').replace(/\/\*[\s\S]*?\*\//gu, ' ');
  return WRITES.flatMap((write) =>
    [...sql.matchAll(write)].map(([words, name = '']) => ({
      table: name.includes(UNKNOWN) ? null : bare(name),
      words: words.replaceAll(UNKNOWN, '${…}').replace(/\s+/gu, ' '),
    })),
  );
}

const bare = (name: string): string => name.replaceAll('"', '').replace(/^public\./u, '');

/** The whole text of an expression of texts; null for any other node. */
function textOf(node: ts.Node, constants: ReadonlyMap<string, string>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => text + (knownText(span.expression, constants) ?? UNKNOWN) + span.literal.text,
      node.head.text,
    );
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [knownText(node.left, constants), knownText(node.right, constants)];
    return left === null && right === null ? null : (left ?? UNKNOWN) + (right ?? UNKNOWN);
  }
  return null;
}

function knownText(node: ts.Expression, constants: ReadonlyMap<string, string>): string | null {
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? null;
  return textOf(node, constants);
}

function constantTexts(file: ts.SourceFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const text = initializer === undefined ? null : textOf(initializer, constants);
      if (ts.isIdentifier(name) && text !== null) constants.set(name.text, text);
    }
  }
  return constants;
}

/** The table of a call `entity('table', …)`; undefined for any other node. */
function declaredEntity(node: ts.Node, constants: ReadonlyMap<string, string>): string | null | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'entity')
    return undefined;
  const [table] = node.arguments;
  return table === undefined ? null : knownText(table, constants);
}

/** Methods of TypeORM's manager and builders that write the table they are given, or give the means to. */
const TARGETED = new Set([
  ...['insert', 'into', 'update', 'upsert', 'save', 'delete', 'remove', 'softDelete', 'softRemove', 'restore'],
  ...['recover', 'increment', 'decrement', 'clear', 'deleteAll', 'updateAll', 'getRepository', 'getTreeRepository'],
]);

/** The table in `manager.update('table', …)` and the like; null for any other node. What is no table is let through. */
function namedTarget(
  node: ts.Node,
  constants: ReadonlyMap<string, string>,
): { readonly table: string; readonly method: string } | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const method = node.expression.name.text;
  const [target] = node.arguments;
  if (!TARGETED.has(method) || target === undefined) return null;
  const table = knownText(target, constants);
  return table !== null && table in TABLE_OWNERS ? { table, method } : null;
}
