import type { QuestionType, VoteSubject } from '@gremia/contracts';
import { subjectsOf, type RemoteSubject } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import type { ItemState, MeetingState } from '../state';
import { isClosed } from '../views/closed';
import type { ElectionView } from '../views/election-of';
import type { VoteKind } from '../procedures/procedure';
import { servedBy } from '../procedures/registry';
import { enumerate } from '../views/wording';
import { mustBeHeard } from './conflict-procedure';
import { refuse } from './decider';
import { mustBeExcludable, mustBeObjected } from './order';

/** Everybody learns that the public is out, and nothing else, where the body decides on an exclusion. */
export const closesDoors = (item: ItemState, subject: VoteSubject): readonly MeetingEvent[] =>
  !isClosed(item) && !item.behindDoors && subject.kind === 'free' && subject.about?.matter === 'conflict'
    ? [{ kind: 'doors-closed', itemId: item.itemId }]
    : [];

/** A vote on a person: there is something to decide, the person was heard, and does not lead it. */
export function mustFitPerson(
  state: MeetingState,
  item: ItemState,
  subject: VoteSubject,
  leader: string,
): Refusal | null {
  if (subject.kind !== 'free' || subject.about === undefined) return null;
  const { personId, matter } = subject.about;
  if (personId === leader)
    return refuse(
      'not-entitled',
      'Über Sie wird abgestimmt. Bitte geben Sie die Leitung dafür ab.',
      state.profile?.conflict.norm,
    );
  if (matter === 'conflict') return mustBeHeard(state, item, personId);
  return matter === 'exclusion' ? mustBeExcludable(state, subject.about) : mustBeObjected(state, personId);
}

/** What a vote is to the rules on connected members: by its kind, its question, and the meeting it is held in. */
export const subjectsOfVote = (
  { emergency }: MeetingState,
  byKind: RemoteSubject,
  question: QuestionType | undefined,
): readonly RemoteSubject[] => subjectsOf(emergency, [byKind, ...(BY_QUESTION[question ?? 'ordinary'] ?? [])]);

const BY_QUESTION: { readonly [Q in QuestionType]?: readonly RemoteSubject[] } = {
  'main-statute': ['statute'],
  statute: ['statute'],
  budget: ['statute', 'budget'],
};

/** Yes and no are asked in one way, persons are elected in another, and proposals chosen in a third. */
export const mustServe = ({ serves, name }: VoteKind, subject: VoteSubject): Refusal | null => {
  const asked = servedBy(subject);
  if (serves === asked) return null;
  if (asked === 'election')
    return refuse('wrong-state', `Bei einer Wahl ist eine Abstimmung mit Ja und Nein nicht möglich (${name}).`);
  return asked === 'choice'
    ? refuse('wrong-state', `Zwischen mehreren Vorschlägen kann so nicht gewählt werden (${name}).`)
    : refuse('wrong-state', `So kann nur gewählt werden (${name}).`);
};

/**
 * Those who stand have said so, and nobody who was elected is still to be asked.
 *
 * @param norm of the rules on elections, which say how many rounds there are and when
 */
export function mustBeElectable(election: ElectionView | null, norm?: string): Refusal | null {
  if (election === null) return refuse('not-found', 'Diese Wahl gibt es nicht.');
  switch (election.phase) {
    case 'ready':
      return null;
    case 'nominating':
      return election.unasked.length > 0
        ? refuse(
            'wrong-state',
            `Noch nicht gefragt, ob sie zur Wahl stehen: ${enumerate(election.unasked.map(({ name }) => name))}.`,
          )
        : refuse('wrong-state', 'Es ist noch niemand vorgeschlagen.');
    case 'accepting':
      return refuse('wrong-state', 'Zuerst ist zu fragen, ob die gewählte Person die Wahl annimmt.');
    case 'waiting':
      return refuse(
        'wrong-state',
        `Der nächste Wahlgang findet frühestens ${election.waitDays} Tage nach dieser Sitzung statt.`,
        norm,
      );
    case 'undecided':
      return refuse(
        'wrong-state',
        'Einen weiteren Wahlgang sehen die Regeln nicht vor. Beginnen Sie die Wahl neu oder beenden Sie sie.',
        norm,
      );
    default:
      return refuse('wrong-state', 'Diese Wahl ist abgeschlossen.');
  }
}
