import { checkConvocation, type RuleProfile } from '@gremia/rules';

/** What is on record of one person's convocation. */
export interface Convoked {
  readonly name: string;
  readonly voting: boolean;
  readonly receivedOn: string | null;
  /** The day of dispatch; null where this person was not convened over this system. */
  readonly sentOn: string | null;
}

export interface Convocation {
  readonly profile: RuleProfile;
  readonly meetingDay: string;
  readonly urgent: boolean;
  readonly convened: boolean;
  /** People were convened for another time or place. */
  readonly moved: boolean;
  readonly members: readonly Convoked[];
}

/** The convocation as found at the opening, in one sentence: kept, or not and for whom. */
export function convocationSentence(convocation: Convocation): string {
  const { profile, meetingDay, urgent, convened, moved, members } = convocation;
  if (!convened) return 'Eine Ladung über dieses System ist nicht verzeichnet.';
  if (moved)
    return 'Zu diesem Termin ist nicht geladen worden; die Ladung nannte eine andere Zeit oder einen anderen Ort.';
  const checks = members
    .filter(({ voting }) => voting)
    .map(({ name, receivedOn, sentOn }) => ({
      name,
      receivedOn,
      ...checkConvocation({ profile, meetingDay, receivedOn, sentOn, urgent, saysShortened: urgent }),
    }));
  const late = checks.filter(({ kept, receivedOn }) => !kept && receivedOn !== null);
  const unproven = checks.filter(({ receivedOn }) => receivedOn === null);
  const norm = checks[0]?.norm ?? profile.noticePeriod.norm;
  if (late.length + unproven.length === 0) return `Die Ladungsfrist ist gegenüber allen Mitgliedern gewahrt (${norm}).`;
  const sentences = [
    late.length > 0 ? `Die Ladungsfrist ist nicht gewahrt gegenüber ${namesOf(late)} (${norm}).` : '',
    unproven.length > 0 ? `Der Zugang der Ladung ist nicht nachgewiesen für ${namesOf(unproven)}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const namesOf = (members: readonly { readonly name: string }[]): string => members.map(({ name }) => name).join(', ');
