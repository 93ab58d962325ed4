import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { command } from '@gremia/contracts';
import { COMMANDS_SEEN, type CommandKind, type Guard } from '../testing/commands-seen';

const SRC = join(__dirname, '..');
const PAGES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/u.test(name) && !/\.test\.|\.d\.ts$/u.test(name))
  .map(({ parentPath, name }) => ({ path: relative(SRC, join(parentPath, name)), file: join(parentPath, name) }))
  .filter(({ path }) => !path.startsWith('testing/'))
  .map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') }));

const KINDS = Object.keys(COMMANDS_SEEN) as CommandKind[];
const guardsOf = (kind: CommandKind): readonly Guard[] => COMMANDS_SEEN[kind];
/** Where it is written down to be sent, and not only its type named. */
const senders = (kind: CommandKind): typeof PAGES =>
  PAGES.filter(({ text }) => new RegExp(`(?<!Extract<\\w+, \\{ (?:readonly )?)kind: '${kind}'`, 'u').test(text));

/** What asks before it acts, where the command is written or where that is called. */
const ASKS = /ConfirmDialog|FormDialog|ReasonDialog|AskedButton|useCheckedForm|confirm: \{|<Form\b|<UrnQuestion/u;
const asksIn = ({ path, text }: { path: string; text: string }): boolean => {
  if (ASKS.test(text)) return true;
  const module = path.replace(/^.*\//u, '').replace(/\.tsx?$/u, '');
  return PAGES.some((page) => new RegExp(`from '[^']*/${module}'`, 'u').test(page.text) && ASKS.test(page.text));
};

describe('commands that others see at once', () => {
  it('are all in the table, and nothing else is', () => {
    const known = command.options.map((each) => each.shape.kind.value);
    expect([...KINDS].sort()).toEqual([...new Set(known)].sort());
  });

  it('are each sent by some page', () => {
    expect(KINDS.filter((kind) => senders(kind).length === 0)).toEqual([]);
  });

  it.each(KINDS.filter((kind) => guardsOf(kind).some(({ by }) => by === 'asked')))('%s is asked about', (kind) => {
    expect(senders(kind).some(asksIn)).toBe(true);
  });

  it('are asked about wherever nothing takes them back', () => {
    const unguarded = KINDS.filter((kind) => guardsOf(kind).every(({ by }) => by === 'asked')).flatMap((kind) =>
      senders(kind)
        .filter((page) => !asksIn(page))
        .map(({ path }) => `${kind}: ${path}`),
    );
    expect(unguarded).toEqual([]);
  });

  it('are led by the desk’s one next step where the table says so', () => {
    const plans = PAGES.filter(({ path }) => /-plan\.ts$/u.test(path)).map(({ text }) => text);
    const led = KINDS.filter((kind) => guardsOf(kind).some(({ by }) => by === 'led'));
    expect(led.filter((kind) => !plans.some((text) => text.includes(`kind: '${kind}'`)))).toEqual([]);
  });

  it('wait for some seconds where the table says so', () => {
    const held = KINDS.filter((kind) => guardsOf(kind).some(({ by }) => by === 'held'));
    const holds = PAGES.filter(({ path }) => path === 'chair/house/roll-call-notes.ts').map(({ text }) => text);
    expect(held.filter((kind) => !holds.some((text) => text.includes(`kind: '${kind}'`)))).toEqual([]);
  });
});
