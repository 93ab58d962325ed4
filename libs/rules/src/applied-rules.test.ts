import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { RULE_NAMES } from './chair-question';
import { NOT_APPLIED } from './not-applied';

const ROOT = resolve(__dirname, '../../..');
const RULES = 'libs/rules/src/';
/** They describe all rules, store them or show them, and apply none. */
const DESCRIBING = [
  /^libs\/rules\/src\/(?:laender|layers)\//u,
  /^libs\/rules\/src\/rule-types\//u,
  /^libs\/rules\/src\/(?:profile|rule-values|rule-fields|field-kinds|plain-words\/.+|index)\.ts$/u,
  /^libs\/rules\/src\/(?:default-rules|lifted-values|usual-values|not-applied|chair-question)\.ts$/u,
  /^(?:libs\/meeting\/src\/wire|apps\/api\/src\/demo|apps\/web\/src\/clerk\/rules)\//u,
];

const sources = ['libs', 'apps/api/src', 'apps/web/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => relative(ROOT, join(ROOT, folder, name)).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$|\/testing\/|\.d\.ts$/u.test(name)),
);
const parsed = sources
  .filter((name) => !DESCRIBING.some((place) => place.test(name)))
  .map((name) => ts.createSourceFile(name, readFileSync(join(ROOT, name), 'utf8'), ts.ScriptTarget.Latest, true));

const names = new Set<string>(RULE_NAMES);
const isProfile = (node: ts.Node): boolean => /(?:^|\.|\?\.|!)(?:profile|rules)!?$/u.test(node.getText());

/** The names of rules that a part of the code takes from a profile, by a dot or by taking it apart. */
function rulesReadIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isPropertyAccessExpression(each) && names.has(each.name.text) && isProfile(each.expression))
      found.push(each.name.text);
    if (ts.isBindingElement(each) && fromProfile(each)) {
      const name = (each.propertyName ?? each.name).getText();
      if (names.has(name)) found.push(name);
    }
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** `const { quorum } = profile`, `(… { abstention }: RuleProfile)`, `{ profile: { quorum } }`. */
function fromProfile({ parent: pattern }: ts.BindingElement): boolean {
  const { parent: owner } = pattern;
  if (ts.isVariableDeclaration(owner)) return owner.initializer !== undefined && isProfile(owner.initializer);
  if (ts.isParameter(owner))
    return /RuleProfile|RuleSet/u.test(owner.type?.getText() ?? '') || owner.type === undefined;
  return ts.isBindingElement(owner) && (owner.propertyName?.getText() ?? '') === 'profile';
}

interface Reading {
  readonly rule: string;
  /** The exported name that reads it, where it lies in the library of rules. */
  readonly by: string | null;
}

const readings: Reading[] = parsed.flatMap((file): Reading[] => {
  if (!file.fileName.startsWith(RULES)) return rulesReadIn(file).map((rule) => ({ rule, by: null }));
  return file.statements.flatMap((statement) =>
    rulesReadIn(statement).map((rule) => ({ rule, by: nameOf(statement) ?? `${file.fileName}: …` })),
  );
});

function nameOf(statement: ts.Statement): string | null {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? null;
  if (!ts.isVariableStatement(statement)) return null;
  return statement.declarationList.declarations[0]?.name.getText() ?? null;
}

/** What the rest of the software takes from the library by name. */
const imported = new Set(
  parsed
    .flatMap(({ statements }) => [...statements])
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => moduleSpecifier.getText() === "'@gremia/rules'")
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings !== undefined && ts.isNamedImports(bindings)
        ? bindings.elements.map((each) => (each.propertyName ?? each.name).text)
        : [];
    }),
);

/** Whether somebody outside the library comes to this name, over as many functions of the library as it takes. */
function isReached(name: string, seen = new Set<string>()): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  if (imported.has(name)) return true;
  const uses = new RegExp(`\\b${name}\\b`, 'u');
  return parsed
    .filter(({ fileName }) => fileName.startsWith(RULES))
    .flatMap(({ statements }) => [...statements])
    .filter((statement) => nameOf(statement) !== name && uses.test(statement.getText()))
    .some((statement) => {
      const user = nameOf(statement);
      return user !== null && isReached(user, seen);
    });
}

describe('every rule', () => {
  const applied = new Set(readings.filter(({ by }) => by === null || isReached(by)).map(({ rule }) => rule));

  it('is asked for by the meeting, the minutes or the planning, or is known not to be', () => {
    expect(RULE_NAMES.filter((rule) => !applied.has(rule)).sort()).toEqual([...NOT_APPLIED].sort());
  });
});
