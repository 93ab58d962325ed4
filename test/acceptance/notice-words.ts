import { foundConvocation, type FoundConvocation } from '../../apps/api/src/live/context/convocation-sentence';
import { profileFor } from '@gremia/rules';
import { keysOf } from './persons';
import type { Scenario } from './scenario';

/** When a member of a scenario received the convocation; null: nobody knows. */
export function receivedOn({ ladung }: Scenario, key: string): string | null {
  if (ladung === undefined || keysOf(ladung['nicht nachgewiesen']).includes(key)) return null;
  return ladung.später[key] ?? ladung.zugang;
}

/** What is found of the convocation of a scenario; null where nothing is on record of it. */
export function noticeOf(scenario: Scenario, idOf: (key: string) => string): FoundConvocation | null {
  const { ladung, gremium, regeln, tag } = scenario;
  if (ladung === undefined) return null;
  const keys = Array.from({ length: gremium.mitglieder ?? gremium.sitze }, (_, index) => `M${index + 1}`);
  return foundConvocation({
    profile: profileFor(regeln, tag),
    meetingDay: tag,
    urgent: ladung.dringlich,
    convened: true,
    moved: false,
    members: keys.map((key) => ({
      personId: idOf(key),
      name: key.replace('M', 'Mitglied '),
      voting: true,
      receivedOn: receivedOn(scenario, key),
      sentOn: ladung.versand ?? ladung.zugang,
    })),
  });
}
