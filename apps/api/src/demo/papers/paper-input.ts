import type { Originator, PaperInput, StatementInput } from '@gremia/contracts';
import { citationsOf, parseResolution, type Point } from '@gremia/resolution';
import { FACTIONS } from '../council/factions';
import { demoId } from '../demo-id';
import type { DemoPeople } from '../demo-people';
import { DEMO_MEETINGS } from '../meetings/demo-meetings';
import type { demoCalendar } from '../meetings/calendar';
import type { DemoOriginator, DemoPaper } from './demo-paper';
import { edited } from './edits';

export interface PaperFacts {
  readonly people: DemoPeople;
  readonly calendar: ReturnType<typeof demoCalendar>;
  /** Texts of the papers that came before, by key. */
  readonly texts: ReadonlyMap<string, readonly Point[]>;
}

export const paperId = (key: string): string => demoId(`paper/${key}`);

/** The proposed text of a paper: its own, or the one it hangs on as it would be changed. */
export function textOf(paper: DemoPaper, { texts }: PaperFacts): Point[] {
  if (paper.edits !== undefined) return edited(texts.get(paper.parent ?? '') ?? [], paper.edits, `${paper.key}-`);
  return paper.text === undefined ? [] : parseResolution(paper.text);
}

/** A paper of the demonstration in the form in which people send theirs. */
export function toInput(paper: DemoPaper, facts: PaperFacts): PaperInput {
  const points = textOf(paper, facts);
  return {
    kind: paper.kind,
    title: paper.title,
    public: paper.public ?? true,
    originators: paper.by.map((originator) => toOriginator(originator, facts.people)),
    parentId: paper.parent === undefined ? null : paperId(paper.parent),
    points,
    reasons: paper.reasons ?? '',
    pointReasons: byPoint(paper.pointReasons ?? {}, points),
    consultations: (paper.path ?? []).map((step) => ({
      committeeId: demoId(`committee/${DEMO_MEETINGS[step.meeting].committee}`),
      meetsOn: facts.calendar[step.meeting],
      public: step.public ?? true,
      responsibility: step.as,
    })),
    statement: toStatement(paper, facts),
  };
}

function toOriginator(originator: DemoOriginator, people: DemoPeople): Originator {
  if (originator === 'mayor')
    return { kind: 'mayor', id: demoId('person/vorsitz'), name: `Oberbürgermeisterin ${people.name('vorsitz')}` };
  if ('office' in originator) return { kind: 'office', id: null, name: originator.office };
  if ('person' in originator)
    return { kind: 'person', id: demoId(`person/${originator.person}`), name: people.name(originator.person) };
  const faction = FACTIONS.find(({ key }) => key === originator.faction);
  return { kind: 'faction', id: demoId(`faction/${originator.faction}`), name: `Fraktion ${faction?.name ?? ''}` };
}

function byPoint(reasons: NonNullable<DemoPaper['pointReasons']>, points: readonly Point[]): Record<string, string> {
  const found = [...citationsOf(points)].map(([id, label]) => [id, reasons[label] ?? ''] as const);
  return Object.fromEntries(found.filter(([, reason]) => reason !== ''));
}

function toStatement({ statement, by, parent, key }: DemoPaper, { texts }: PaperFacts): StatementInput | null {
  if (statement === undefined) return null;
  const [office] = by.flatMap((originator) =>
    typeof originator === 'object' && 'office' in originator ? originator.office : [],
  );
  const answer = ([given, text]: readonly [boolean, string]) => ({ answer: given, text });
  return {
    office: office ?? '',
    lawful: answer(statement.lawful),
    resources: answer(statement.resources),
    funds: answer(statement.funds),
    body: statement.body,
    counterWording:
      statement.counter === undefined ? null : edited(texts.get(parent ?? '') ?? [], statement.counter, `${key}-`),
  };
}
