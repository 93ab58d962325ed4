import type { Notice } from '@gremia/meeting';
import { checkConvocation, type RuleProfile } from '@gremia/rules';

/** What is on record of one person's convocation. */
export interface Convoked {
  readonly personId: string;
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

/** The convocation as found at the opening: in a sentence, and against whom something stands. */
export interface FoundConvocation {
  readonly convocation: string;
  /** Not there where nobody was convened over this system. */
  readonly notice?: Notice;
}

/** The convocation as found at the opening: kept, or not and for whom. */
export function foundConvocation(given: Convocation): FoundConvocation {
  const { profile, meetingDay, urgent, convened, moved, members } = given;
  if (!convened) return { convocation: 'Eine Ladung über dieses System ist nicht verzeichnet.' };
  const voters = members.filter(({ voting }) => voting);
  if (moved)
    return {
      convocation:
        'Zu diesem Termin ist nicht geladen worden; die Ladung nannte eine andere Zeit oder einen anderen Ort.',
      notice: { urgent: false, defects: voters.map(({ personId }) => ({ personId, kind: 'late' })) },
    };
  const checks = voters.map(({ personId, name, receivedOn, sentOn }) => ({
    ...{ personId, name, receivedOn },
    ...checkConvocation({ profile, meetingDay, receivedOn, sentOn, urgent, saysShortened: urgent }),
  }));
  const late = checks.filter(({ kept, receivedOn }) => !kept && receivedOn !== null);
  const unproven = checks.filter(({ kept, receivedOn }) => !kept && receivedOn === null);
  const norm = checks[0]?.norm ?? profile.noticePeriod.norm;
  const sentences = [
    urgent ? 'Wegen Dringlichkeit ist mit verkürzter Frist geladen worden.' : '',
    late.length + unproven.length === 0
      ? `Die ${urgent ? 'verkürzte ' : ''}Ladungsfrist ist gegenüber allen Mitgliedern gewahrt (${norm}).`
      : '',
    late.length > 0 ? `Die Ladungsfrist ist nicht gewahrt gegenüber ${namesOf(late)} (${norm}).` : '',
    unproven.length > 0 ? `Der Zugang der Ladung ist nicht nachgewiesen für ${namesOf(unproven)}.` : '',
  ];
  return {
    convocation: sentences.filter((sentence) => sentence !== '').join(' '),
    notice: {
      urgent,
      defects: [
        ...late.map(({ personId }) => ({ personId, kind: 'late' as const })),
        ...unproven.map(({ personId }) => ({ personId, kind: 'unproven' as const })),
      ],
    },
  };
}

const namesOf = (members: readonly { readonly name: string }[]): string => members.map(({ name }) => name).join(', ');
