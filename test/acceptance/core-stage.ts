import { composeMinutes } from '@gremia/protocol';
import { PROBLEMS } from '@gremia/contracts';
import type { CarriedExclusion, CommandActor, MeetingState, Refusal } from '@gremia/meeting';
import { profileFor } from '@gremia/rules';
import { parseResolution } from '@gremia/resolution';
import { randomUUID } from 'node:crypto';
import {
  amendment,
  member,
  office,
  TestCouncil,
  type TestCommand,
  type TestItem,
} from '../../libs/meeting/src/testing/council';
import { emergencyOf } from '../../apps/api/src/platform/records/stored-emergency';
import { kindOfBody } from './body-kind';
import { sentencesIn } from './minutes-sentences';
import { noticeOf } from './notice-words';
import { remoteRecordOf } from './remote-of';
import { RESPONSIBILITIES, type Scenario } from './scenario';
import { substitutesOf } from './substitute-words';
import type { Act, Stage } from './stage';

/** Plays on the pure functions alone: no server, no database, no socket. */
export class CoreStage implements Stage {
  readonly council: TestCouncil;

  constructor(scenario: Scenario) {
    const { gremium } = scenario;
    const record = remoteRecordOf(scenario);
    const notice = noticeOf(scenario, this.idOf);
    this.council = new TestCouncil({
      name: gremium.name,
      kind: kindOfBody(scenario.regeln),
      seats: gremium.sitze,
      advisers: gremium.beratend,
      members: gremium.mitglieder ?? gremium.sitze,
      deputies: gremium.stellvertretungen,
      ranked: gremium['stellvertretungen nach rang'],
      mayor: gremium.bürgermeisteramt,
      ...(gremium.ausgeschlossen.length === 0 ? {} : { excluded: gremium.ausgeschlossen.map(this.carried) }),
      substitutes: substitutesOf(scenario).map(({ members }) => members.map(this.idOf)),
      profile: profileFor(scenario.regeln, scenario.tag),
      public: scenario.öffentlich,
      publicRoom: scenario['öffentlicher raum'] ?? null,
      emergency: emergencyOf(record, null),
      ...(notice === null ? {} : { notice }),
      items: scenario.tagesordnung.map(itemOf),
    });
    this.council.lot = scenario.los;
  }

  private readonly carried = (given: Scenario['gremium']['ausgeschlossen'][number]): CarriedExclusion => ({
    measureId: randomUUID(),
    personId: this.idOf(given.wen),
    reason: given.weil,
    takenOn: given.am,
    meetings: given.sitzungen,
    nth: 2,
    byBody: given['durch das gremium'],
    objection: given.einspruch ?? null,
  });

  state = (): Promise<MeetingState> => Promise.resolve(this.council.state);

  setClock(time: string): void {
    this.council.at(time);
  }

  send(who: string, act: Act): Promise<Refusal | null> {
    const actor = this.actorOf(who);
    const decision = this.council.try(act as TestCommand, actor);
    if ('refused' in decision) return Promise.resolve({ detail: PROBLEMS[decision.refused][1], ...decision });
    this.council.do(act as TestCommand, actor);
    return Promise.resolve(null);
  }

  idOf = (key: string): string =>
    key
      .replace(/^M/u, 'm')
      .replace(/^B/u, 'a')
      .replace(/^V(?=\d)/u, 's');
  keyOf = (personId: string): string => personId.replace(/^m/u, 'M').replace(/^a/u, 'B').replace(/^s/u, 'V');

  minutes(): ReturnType<Stage['minutes']> {
    const entries = this.council.entries;
    const sentencesOf = (part: 'public' | 'non-public') =>
      sentencesIn(composeMinutes(entries, part, { size: entries.length, root: '0'.repeat(64) }));
    return Promise.resolve({ public: sentencesOf('public'), nonPublic: sentencesOf('non-public') });
  }

  end = (): Promise<void> => Promise.resolve();

  private actorOf(who: string): CommandActor {
    // The chair sits on the first seat, as everywhere.
    if (who === 'Vorsitz') return { ...member(1), office: true, chair: true };
    if (who === 'Schriftführung') return { ...office, personId: 'clerk', name: 'Schriftführung', chair: false };
    const index = Number(/^M(\d+)$/u.exec(who)?.[1]);
    if (Number.isNaN(index)) return { ...member(0), personId: this.idOf(who), name: who };
    return member(index);
  }
}

function itemOf(item: Scenario['tagesordnung'][number], index: number): TestItem {
  const base = item.text === undefined ? null : parseResolution(item.text);
  return {
    itemId: `i${index + 1}`,
    number: item.nr,
    title: item.titel,
    public: item.öffentlich,
    text: {
      title: item.titel,
      paperId: item.text === undefined ? null : randomUUID(),
      paperNumber: item.drucksache,
      paperTitle: item.titel,
      responsibility: RESPONSIBILITIES[item.zuständigkeit],
      base,
      amendments: item.änderungen.map(({ nr, von, text }) => ({
        ...amendment(nr, nr, text, item.text),
        originators: [von],
      })),
    },
  };
}
