import { missingWords, reachSentence } from '@gremia/rules';
import type { RosterEntry } from '../events';
import { reachOf } from '../lookup';
import type { MeetingState, Reach } from '../state';
import { enumerate } from './enumerate';

/** Members with a vote who are connected, in the order of the roster. */
export const connectedNow = ({ roster, present }: MeetingState): readonly RosterEntry[] =>
  roster.filter(({ personId }) => {
    const presence = present[personId];
    return presence?.mode === 'remote' && presence.entitled;
  });

/** Whether it matters of somebody that they are heard: connected with a vote, where the rules ask for their sound. */
export const isHeardFor = ({ profile, present }: MeetingState, personId: string): boolean =>
  present[personId]?.mode === 'remote' &&
  present[personId].entitled &&
  profile?.remoteReach.value.needs === 'picture-and-sound';

/** What whoever leads has to know before a vote of those who are connected. */
export interface ReachNote {
  /** `Bild und Ton: 2 von 3; N. N. ohne Ton.`; of whom nothing is measured, they are not counted among them. */
  readonly sentence: string;
  /** What the rules of the body say of it, with the norm. */
  readonly rule: string;
  /** Of whom something is missing, and whether they count as it is; `open`: whoever leads may say so. */
  readonly missing: readonly {
    readonly personId: string;
    readonly name: string;
    readonly words: string;
    readonly counts: boolean;
    readonly open: boolean;
  }[];
}

/** null where nobody is connected with a vote, or nothing is measured of them. */
export function reachNote(state: MeetingState): ReachNote | null {
  const { profile, reach } = state;
  const connected = connectedNow(state);
  const measured = connected.filter(({ personId }) => isMeasured(reach?.[personId]));
  if (profile === null || measured.length === 0 || profile.remoteReach.value.needs === 'nothing') return null;
  const missing = measured.flatMap(({ personId, name }) => {
    const arriving = reach?.[personId];
    const words = arriving === undefined ? null : missingWords(arriving);
    if (arriving === undefined || words === null) return [];
    const counts = reachOf(state, personId) !== 'not-there';
    const { needs, without } = profile.remoteReach.value;
    const open = arriving.line && needs === 'picture-and-sound' && without === 'chair-decides';
    return [{ personId, name, words, counts, open }];
  });
  const there = `Bild und Ton: ${measured.length - missing.length} von ${measured.length}`;
  const unmeasured = connected.length - measured.length;
  const rest = [
    ...missing.map(({ name, words }) => `${name} ${words}`),
    ...(unmeasured === 0 ? [] : [`${unmeasured} nicht gemessen`]),
  ];
  const sentence = rest.length === 0 ? `${there}.` : `${there}; ${enumerate(rest)}.`;
  return { sentence, rule: reachSentence(profile), missing };
}

/** Whether it is known of somebody that picture and sound arrive, or that they do not. */
const isMeasured = (arriving: Reach | undefined): boolean =>
  arriving !== undefined && (!arriving.line || arriving.picture !== null || arriving.sound !== null);
