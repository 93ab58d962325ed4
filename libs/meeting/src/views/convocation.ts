import type { VoteSubject } from '@gremia/contracts';
import { healedBy, isSameValue, type Healing } from '@gremia/rules';
import { enumerate } from './wording';
import type { MeetingState } from '../state';
import { courseVotes } from './course-of-meeting';

/** What the body is asked where it was convened with the shortened period, before anything on the agenda. */
export const SHORTENED_NOTICE: Extract<VoteSubject, { readonly kind: 'free' }> = {
  kind: 'free',
  question: 'Ist die verkürzte Ladungsfrist durch Dringlichkeit gerechtfertigt?',
};

/**
 * What the body has said of the urgency with which it was convened; null where there is nothing to find.
 *
 * @see ThürKO § 35 Abs. 2, GemO (Rheinland-Pfalz) § 34 Abs. 3
 */
export function shortenedNotice(state: MeetingState): 'open' | 'confirmed' | 'refused' | null {
  const { profile, notice, circular } = state;
  if (notice?.urgent !== true || circular !== undefined || profile?.urgentNotice.value.foundByBody !== true)
    return null;
  const found = courseVotes(state).findLast(
    ({ subject, phase }) => phase === 'announced' && isSameValue(subject, SHORTENED_NOTICE),
  );
  if (found === undefined) return 'open';
  return found.result?.carried === true ? 'confirmed' : 'refused';
}

/** Before anything on the agenda is dealt with. */
const isOpening = ({ items, circular }: MeetingState): boolean =>
  circular === undefined && items.every(({ calledAt }) => calledAt === null);

/** What is read out on the convocation before the first item; empty where nobody was convened over this system. */
export const convocationText = (state: MeetingState): string =>
  state.notice === undefined || !isOpening(state) ? '' : state.convocation;

/** Asked before the first item, where it matters whether somebody objects; null otherwise. */
export const askForObjections = (state: MeetingState): string | null =>
  convocationText(state) !== '' && state.profile?.healingByAppearance.value.includes('appears-and-silent') === true
    ? 'Wird die Ladung gerügt?'
    : null;

/** Whether the way to object stands before members: until the first item, and for who has objected already. */
export const mayObjectToConvocation = (state: MeetingState, personId: string): boolean =>
  isOpening(state) || state.noticeStances?.[personId]?.stance === 'objects';

/** How it stands with the convocation of a member against which something was found or said. */
export interface ConvocationStanding {
  readonly personId: string;
  readonly name: string;
  /** Found at the opening; null where only the member says so. */
  readonly defect: 'late' | 'unproven' | null;
  readonly objects: boolean;
  readonly came: boolean;
  /** What has healed it; null as long as nothing has. */
  readonly healing: Healing | null;
}

/**
 * Members whose convocation is in question: received too late, not proven, objected to; all of them where the body has
 * not found the urgency with which it was convened.
 *
 * @see ThürKO § 35 Abs. 3
 */
export function convocationsInQuestion(state: MeetingState): readonly ConvocationStanding[] {
  const { notice, profile, roster, noticeStances = {}, came = [] } = state;
  if (profile === null) return [];
  const refused = shortenedNotice(state) === 'refused';
  return roster
    .filter((seat) => seat.voting || seat.heldBy !== undefined)
    .flatMap(({ personId, name }): ConvocationStanding[] => {
      const found = notice?.defects.find((each) => each.personId === personId)?.kind ?? (refused ? 'late' : null);
      const stance = noticeStances[personId]?.stance;
      const objects = stance === 'objects';
      if (found === null && !objects) return [];
      const facts = { appeared: came.includes(personId), objected: objects, waived: stance === 'waives' };
      return [{ personId, name, defect: found, objects, came: facts.appeared, healing: healedBy(profile, facts) }];
    });
}

const MOST_NAMES = 8;

/** Members to whom something holds; more than a few of them are counted, not named. */
export const membersNamed = (
  members: readonly Pick<ConvocationStanding, 'name'>[],
  joined: (names: readonly string[]) => string = enumerate,
): string => (members.length > MOST_NAMES ? `${members.length} Mitgliedern` : joined(members.map(({ name }) => name)));

/** Why resolutions may be open to challenge: whose convocation stays unhealed; empty where nobody's does. */
export function unhealedText(state: MeetingState): string {
  const open = convocationsInQuestion(state).filter(({ healing }) => healing === null);
  if (open.length === 0 || state.profile === null) return '';
  const { norm } = state.profile.healingByAppearance;
  const objects = open.filter((each) => each.objects);
  const away = open.filter((each) => !each.objects);
  return [
    away.length === 0
      ? ''
      : `Der Mangel der Ladung ist gegenüber ${membersNamed(away)} bisher nicht geheilt (${norm}).`,
    objects.length === 0 ? '' : `Gerügt ist die Ladung von ${membersNamed(objects)} (${norm}).`,
    'Was beschlossen wird, kann deshalb angreifbar sein.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
