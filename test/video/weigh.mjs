import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What somebody who goes into a call has to fetch for it, beside the page that is there already. */
const MOST_KILOBYTES = 180;

/** Says how heavy the built part of the application is that carries the call; answers whether it is light enough. */
export function weighCall(root, say) {
  const folder = join(root, 'dist/apps/web/assets');
  const names = readdirSync(folder);
  const window = names.filter((name) => /^call-window-.*\.js$/u.test(name));
  // A member in a meeting has these; whatever else the window asks for comes with it.
  const there = neededBy(
    folder,
    names.filter((name) => /^(?:index|meeting\.page)-.*\.js$/u.test(name)),
  );
  const files = [
    ...[...neededBy(folder, window)].filter((name) => !there.has(name)),
    ...names.filter((name) => /^call-window-.*\.css$/u.test(name)),
  ];
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  const kilobytes = Math.round(bytes / 1000);
  say(`The call: ${kilobytes} kB compressed in ${files.length} files of its own (${MOST_KILOBYTES} at most)`);
  return window.length > 0 && kilobytes <= MOST_KILOBYTES;
}

/** These files and all that they import before they run. */
function neededBy(folder, names, known = new Set()) {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)].map(([, file]) => file);
    neededBy(folder, imported, known);
  }
  return known;
}
