import { createRequire } from 'node:module';
import { builtLib } from './built-lib.mjs';

/** The engines side by side. Each takes two plain texts and gives `[{ op: 'equal' | 'insert' | 'delete', text }]`. */

const require = createRequire(import.meta.url);
const { compareTexts } = builtLib('resolution');
const { diffWordsWithSpace } = require('diff');
const { default: diffSequences } = require('@jest/diff-sequences');
const DiffMatchPatch = require('diff-match-patch');
const { default: HtmlDiff } = require('htmldiff-js');

function jsdiff(before, after) {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}

function diffMatchPatch(before, after) {
  const engine = new DiffMatchPatch();
  const diffs = engine.diff_main(before, after);
  engine.diff_cleanupSemantic(diffs);
  return diffs.map(([kind, text]) => ({ op: kind === 0 ? 'equal' : kind === 1 ? 'insert' : 'delete', text }));
}

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescape = (text) => text.replace(/&(?:lt|gt|amp);/gu, (entity) => entities[entity]);

function htmldiff(before, after) {
  const html = HtmlDiff.execute(escape(before), escape(after));
  return html.split(/(<(?:ins|del)[^>]*>.*?<\/(?:ins|del)>)/su).map((piece) => {
    const op = piece.startsWith('<ins') ? 'insert' : piece.startsWith('<del') ? 'delete' : 'equal';
    return { op, text: unescape(piece.replace(/<[^>]*>/gu, '')) };
  });
}

/** The bare algorithm on words and their white space, without any cleaning up. */
function sequences(before, after) {
  const [a, b] = [before.split(/(?<=\s)/u), after.split(/(?<=\s)/u)];
  const parts = [];
  let [i, j] = [0, 0];
  const change = (toA, toB) => {
    if (toA > i) parts.push({ op: 'delete', text: a.slice(i, toA).join('') });
    if (toB > j) parts.push({ op: 'insert', text: b.slice(j, toB).join('') });
  };
  diffSequences(
    a.length,
    b.length,
    (x, y) => a[x].trim() === b[y].trim(),
    (count, x, y) => {
      change(x, y);
      parts.push({ op: 'equal', text: b.slice(y, y + count).join('') });
      [i, j] = [x + count, y + count];
    },
  );
  change(a.length, b.length);
  return parts;
}

export const engines = {
  gremia: compareTexts,
  'diff (jsdiff)': jsdiff,
  'diff-match-patch': diffMatchPatch,
  'htmldiff-js': htmldiff,
  '@jest/diff-sequences': sequences,
};
