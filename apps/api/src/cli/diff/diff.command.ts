import { ResolutionError } from '@gremia/resolution';
import { diffFiles, diffFormats, type DiffFormat } from './diff-files';

/** Where the command writes. */
export interface Output {
  print(text: string): unknown;
  error(text: string): unknown;
}

const usage = `Aufruf: gremia diff ALT NEU [--format ${diffFormats.join('|')}]

Vergleicht zwei Beschlusstexte (.txt, .md, .html, .docx) Punkt für Punkt und gibt aus, was gestrichen, eingefügt,
verschoben und umnummeriert wurde.
`;

const streams: Output = { print: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text) };

/**
 * `gremia diff OLD NEW [--format F]`. Exit code 0 when the marking was printed, 2 when the call or a file could not be
 * understood.
 */
export function run(args: readonly string[], output: Output = streams): number {
  if (args.includes('--help') || args.includes('-h')) {
    output.print(usage);
    return 0;
  }
  const parsed = parseArguments(args);
  if (parsed === null) {
    output.error(usage);
    return 2;
  }
  try {
    output.print(diffFiles(parsed.before, parsed.after, parsed.format));
    return 0;
  } catch (error) {
    output.error(`${explain(error)}\n`);
    return 2;
  }
}

function parseArguments(args: readonly string[]): { before: string; after: string; format: DiffFormat } | null {
  const files: string[] = [];
  let format: string = 'text';
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--format') format = args[(index += 1)] ?? '';
    else if (argument.startsWith('--format=')) format = argument.slice('--format='.length);
    else if (argument.startsWith('-') && argument.length > 1) return null;
    else files.push(argument);
  }
  const known = diffFormats.find((each) => each === format);
  const [before, after, ...more] = files;
  return before === undefined || after === undefined || more.length > 0 || known === undefined
    ? null
    : { before, after, format: known };
}

function explain(error: unknown): string {
  if (error instanceof ResolutionError)
    return error.code === 'too-large' ? 'Die Datei ist zu groß.' : `Die Datei ist nicht lesbar (${error.message}).`;
  const { code, path } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ENOENT') return `Die Datei gibt es nicht: ${path ?? ''}`;
  if (code !== undefined) return `Die Datei lässt sich nicht öffnen (${code}): ${path ?? ''}`;
  throw error;
}
