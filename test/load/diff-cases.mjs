import { readFileSync } from 'node:fs';
import { builtLib } from './built-lib.mjs';

/**
 * The council's cases as texts with a flag for every character: struck in the old text, new in the new one. White space
 * has no flag.
 */

const { compareVersions, parseResolution } = builtLib('resolution');
const read = (path) => JSON.parse(readFileSync(new URL(`../../libs/resolution/src/${path}`, import.meta.url), 'utf8'));

/** `[-struck-]{+new+}` as parts. */
function readMarked(marked) {
  return marked.split(/(\[-.*?-\](?!\])|\{\+.*?\+\})/su).map((piece) => {
    if (piece.startsWith('[-')) return { op: 'delete', text: piece.slice(2, -2) };
    if (piece.startsWith('{+')) return { op: 'insert', text: piece.slice(2, -2) };
    return { op: 'equal', text: piece };
  });
}

const side = (parts, skip) =>
  parts
    .filter(({ op }) => op !== skip)
    .map(({ text }) => text)
    .join('');
const flag = (text, changed) => text.replace(/\s+/gu, '').replace(/./gsu, changed ? '1' : '0');

/** What parts mark in the old and in the new text, one digit a character. */
export function flagsOf(parts) {
  const flags = (changed, other) =>
    parts
      .filter(({ op }) => op !== other)
      .map(({ op, text }) => flag(text, op === changed))
      .join('');
  return { old: flags('delete', 'insert'), new: flags('insert', 'delete') };
}

/** Is a mark's border inside a word or a number? */
export function isTorn(parts) {
  const torn = (changed, other) => {
    const chosen = parts.filter(({ op, text }) => op !== other && text !== '');
    return chosen.some(({ op, text }, index) => {
      const next = chosen[index + 1];
      return (
        next !== undefined &&
        (op === changed) !== (next.op === changed) &&
        /[\p{L}\p{N}]$/u.test(text) &&
        /^[\p{L}\p{N}]/u.test(next.text)
      );
    });
  };
  return torn('delete', 'insert') || torn('insert', 'delete');
}

const textCases = read('diff/council-cases.json').map(({ case: name, marked, old }) => {
  const parts = readMarked(marked);
  return {
    name,
    before: old ?? side(parts, 'insert'),
    after: side(parts, 'delete'),
    expected: old === undefined ? flagsOf(parts) : null,
  };
});

/** A line of a marked version with its labels: inserted `+02`, struck `-02`, renumbered `02→03`, moved `02⇄03`. */
function readLine(line) {
  const [, sign, old, arrow, fresh, text] =
    /^([+-]?)((?:\d\d|\(\d+\)|[a-z]\.)?)(?:([→⇄])((?:\d\d|\(\d+\)|[a-z]\.)))? ?(.*)$/su.exec(line);
  const parts = readMarked(text);
  const newLabel = arrow === undefined ? old : fresh;
  const moved = arrow === '⇄';
  const label = { old: sign === '+' ? '' : old, new: sign === '-' ? '' : newLabel };
  const flags = flagsOf(parts);
  const labelChanged = label.old !== label.new;
  return {
    oldText: sign === '+' ? null : `${label.old} ${side(parts, 'insert')}`,
    newText: sign === '-' ? null : `${label.new} ${side(parts, 'delete')}`,
    old: moved ? flag(label.old + side(parts, 'insert'), true) : flag(label.old, labelChanged) + flags.old,
    new: moved ? flag(label.new + side(parts, 'delete'), true) : flag(label.new, labelChanged) + flags.new,
  };
}

const bare = (text) => text.replace(/\s+/gu, '');

function expectedOf({ old, marked }) {
  const lines = marked.map(readLine);
  const left = lines.filter((line) => line.oldText !== null);
  const inOldOrder = old.map((text) => {
    const at = left.findIndex(
      (line) => bare(line.oldText) === bare(text).replace(/(?<=Ergeb)-/u, '') || bare(line.oldText) === bare(text),
    );
    return at === -1 ? flag(text, false) : left.splice(at, 1)[0].old;
  });
  return { old: inOldOrder.join(''), new: lines.map((line) => (line.newText === null ? '' : line.new)).join('') };
}

const versionCases = read('view/version-cases.json').map((each) => ({
  name: each.case,
  before: each.old.join('\n\n'),
  after: each.new.join('\n\n'),
  expected: expectedOf(each),
  lines: each.marked,
}));

export const cases = [...textCases, ...versionCases];

/** What `compareVersions` gives, in the form of the cases' lines. */
export function versionLines({ before, after }) {
  return compareVersions(parseResolution(before), parseResolution(after, { idPrefix: 'new-' })).map(
    ({ change, oldLabel, newLabel, segments }) => {
      const label =
        change === 'inserted'
          ? `+${newLabel}`
          : change === 'deleted'
            ? `-${oldLabel}`
            : change === 'moved'
              ? `${oldLabel}⇄${newLabel}`
              : oldLabel === newLabel
                ? newLabel
                : `${oldLabel}→${newLabel}`;
      return bare(
        `${label} ${segments.map(({ op, text }) => (op === 'equal' || bare(text) === '' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`)).join('')}`,
      );
    },
  );
}

export const sameLines = (lines, expected) =>
  lines.length === expected.length && lines.every((line, index) => line === bare(expected[index]));
