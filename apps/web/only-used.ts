import ts from 'typescript';
import type { Plugin } from 'vite';

/** A piece of a text that something else takes the place of. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a browser asks a route for; the rest is for the server, and for whoever describes the API. */
const ASKED = new Set(['method', 'path']);

/**
 * Has the browser load of the libraries what it uses, value by value. A bundler keeps what is made by a call, for the
 * call might do something; our libraries do nothing by being loaded. And of a table of routes only addresses are asked:
 * without its schemas a page does not load the shapes of everything it could ask. What a server of the same release
 * answers is checked in the tests, which run the sources, not on each reader's telephone.
 */
export function onlyUsed(): Plugin {
  return {
    name: 'only-used',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/libs\/\w+\/src\/.*\.ts$/u.test(id)) return null;
      return withoutUnused(code, id.endsWith('.routes.ts'));
    },
  };
}

/** @param isRoutes the file declares a table of routes */
export function withoutUnused(code: string, isRoutes: boolean): string {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest);
  const changes = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer === undefined ? [] : [bare(initializer)]))
    .flatMap((value) =>
      isRoutes && ts.isObjectLiteralExpression(value) ? bareRoutes(file, value) : leftOutIfUnused(file, value),
    );
  return changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);
}

const bare = (value: ts.Expression): ts.Expression =>
  ts.isAsExpression(value) || ts.isSatisfiesExpression(value) ? bare(value.expression) : value;

/** The same value, marked as one that may be left out. */
function leftOutIfUnused(file: ts.SourceFile, value: ts.Expression): readonly Change[] {
  if (!ts.isCallExpression(value) && !ts.isNewExpression(value)) return [];
  const start = value.getStart(file);
  const end = value.getEnd();
  return [
    { start, end: start, text: '/* @__PURE__ */ (() => ' },
    { start: end, end, text: ')()' },
  ];
}

/** Takes out of every route what no browser asks it for. */
const bareRoutes = (file: ts.SourceFile, table: ts.ObjectLiteralExpression): readonly Change[] =>
  table.properties
    .flatMap((route) => (ts.isPropertyAssignment(route) ? [route.initializer] : []))
    .filter(ts.isObjectLiteralExpression)
    .map((route) => {
      const asked = route.properties.filter(({ name }) => name === undefined || ASKED.has(name.getText(file)));
      const text = `{ ${asked.map((part) => part.getText(file)).join(', ')} }`;
      return { start: route.getStart(file), end: route.getEnd(), text };
    });
