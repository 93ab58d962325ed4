import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { scenario, type Scenario } from './scenario';

z.config(z.locales.de());

/** A file that is no scenario; the message says where and why, in the words of the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/** @throws ScenarioError with the line of everything that is wrong */
export function readScenario(file: string): Scenario {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter });
  const [broken] = document.errors;
  if (broken !== undefined) throw new ScenarioError(`${file}: ${broken.message}`);
  const read = scenario.safeParse(document.toJS());
  if (read.success) return read.data;
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range !== undefined) return counter.linePos(range[0]).line;
    }
    return null;
  };
  const faults = read.error.issues.map((issue) => `${file}:${lineOf(issue.path) ?? 1}: ${faultOf(issue)}`);
  throw new ScenarioError(faults.join('\n'));
}

function faultOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? 'Szenario' : issue.path.join(' › ');
  if (issue.code === 'unrecognized_keys')
    return `${at}: unbekannt ist ${issue.keys.map((key) => `„${key}“`).join(', ')}`;
  return `${at}: ${issue.message}`;
}
