import { readFileSync, statSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { scenario, type Scenario } from './scenario';
import { faultWords } from './scenario-faults';

/** A file that is no scenario; the message says where and why, in the words of the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/** @throws ScenarioError with the line of everything that is wrong */
export function readScenario(file: string): Scenario {
  if (!statSync(file).isFile()) throw new ScenarioError(`${file} ist keine Datei.`);
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = counter.linePos(broken.pos[0]);
    const check = 'bitte Einrückung, Klammern und Anführungszeichen prüfen';
    throw new ScenarioError(`${file}:${line}: Das ist kein YAML; ${check} (${broken.message}).`);
  }
  const given: unknown = document.toJS();
  if (typeof given !== 'object' || given === null)
    throw new ScenarioError(`${file}:1: Hier steht kein Szenario; es beginnt mit „titel: …“.`);
  const read = scenario.safeParse(given);
  if (read.success) return read.data;
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range !== undefined) return counter.linePos(range[0]).line;
    }
    return null;
  };
  const faults = read.error.issues.map((issue) => `${file}:${lineOf(issue.path) ?? 1}: ${faultWords(issue, given)}`);
  throw new ScenarioError(faults.join('\n'));
}
