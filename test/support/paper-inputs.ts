import { randomUUID } from 'node:crypto';
import type { AgendaItemInput, Originator, PaperInput, StatementInput } from '@gremia/contracts';
import { parseResolution, type Point } from '@gremia/resolution';
import { demoId } from '../../apps/api/src/demo/demo-id';

export const committee = (key: 'stadtrat' | 'bauausschuss' | 'finanzausschuss' | 'behindertenbeirat'): string =>
  demoId(`committee/${key}`);
export const person = (key: string): string => demoId(`person/${key}`);

/** A text of numbered points, each given without its number. */
export const text = (...bodies: string[]): Point[] =>
  parseResolution(bodies.map((body, index) => `${String(index + 1).padStart(2, '0')}\n${body}`).join('\n\n'));

/** The text with other words in the places named; points keep their ids, as in the editor. */
export const changed = (points: readonly Point[], ...changes: readonly (readonly [string, string])[]): Point[] =>
  points.map((point) => ({
    ...point,
    body: point.body.map((node) =>
      node.t === 'text'
        ? { ...node, s: changes.reduce((words, [old, fresh]) => words.replace(old, fresh), node.s) }
        : node,
    ),
  }));

export const originator = {
  kind: 'faction',
  id: demoId('faction/bul'),
  name: 'Fraktion Bürgerunion Lindenau',
} as const;

/** Of members who do not belong to that faction. */
export const factionOf = (key: 'bul' | 'sos' | 'sun'): Originator => ({
  kind: 'faction',
  id: demoId(`faction/${key}`),
  name: 'Fraktion',
});

/** A motion that could be handed in as it is. */
export const motion = (given: Partial<PaperInput> = {}): PaperInput => ({
  kind: 'motion',
  title: 'Bänke am Uferweg',
  public: true,
  originators: [originator],
  parentId: null,
  points: text(
    'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.',
    'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.',
  ),
  reasons: 'Zwischen Wehr und Stadtpark fehlen Sitzgelegenheiten.',
  pointReasons: {},
  consultations: [{ committeeId: committee('stadtrat'), meetsOn: null, public: true, responsibility: 'decision' }],
  statement: null,
  ...given,
});

export const amendment = (parentId: string, points: readonly Point[], given: Partial<PaperInput> = {}): PaperInput =>
  motion({ kind: 'amendment', title: 'Änderungsantrag', parentId, points: [...points], consultations: [], ...given });

export const statement = (parentId: string, given: Partial<StatementInput> = {}): PaperInput =>
  motion({
    kind: 'statement',
    title: 'Stellungnahme der Verwaltung',
    parentId,
    points: [],
    originators: [],
    consultations: [],
    statement: {
      office: 'Tiefbauamt',
      lawful: { answer: true, text: '' },
      resources: { answer: false, text: 'Der Bauhof ist bis Mai ausgelastet.' },
      funds: { answer: true, text: '' },
      body: 'Die Bänke können im Juni aufgestellt werden.',
      counterWording: null,
      ...given,
    },
  });

export const agendaItem = (title: string, given: Partial<AgendaItemInput> = {}): AgendaItemInput => ({
  id: randomUUID(),
  title,
  neutralTitle: 'Nichtöffentlicher Tagesordnungspunkt',
  public: true,
  paperId: null,
  responsibility: null,
  notes: '',
  ...given,
});
