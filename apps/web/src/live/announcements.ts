import {
  electionOf,
  findMotion,
  motionName,
  moverName,
  speakerName,
  whoLeads,
  type MeetingState,
  type ReadEvent,
} from '@gremia/meeting';
import type { useTranslation } from 'react-i18next';

export type LiveTranslate = ReturnType<typeof useTranslation<'live'>>['t'];

/**
 * What a screen reader is told of an event, in the words of the meeting. Ballots of others, check-ins and texts laid
 * are not news; the own ballot says itself in the form.
 */
export function announcementsOf(event: ReadEvent, state: MeetingState, t: LiveTranslate): readonly string[] {
  switch (event.kind) {
    case 'meeting-opened':
      return [t(event.circular === undefined ? 'say.opened' : 'say.circularOpened')];
    case 'item-called': {
      const item = state.items.find(({ itemId }) => itemId === event.itemId);
      return item ? [t('say.item', { number: item.number, title: item.text?.title ?? item.title })] : [];
    }
    case 'item-closed': {
      const item = state.items.find(({ itemId }) => itemId === event.itemId);
      return item ? [t('say.itemClosed', { number: item.number })] : [];
    }
    case 'vote-opened':
      return [t('say.vote', { question: event.question }), t('say.voteOpened')];
    case 'vote-closed':
      return [t('say.voteClosed')];
    case 'vote-aborted':
      return [t('say.voteAborted', { reason: event.reason })];
    case 'result-announced':
      return [t('say.result', { sentence: event.sentence })];
    case 'election-answered': {
      const { candidates = [] } = electionOf(state, event.itemId, event.electionId) ?? {};
      const name = candidates.find(({ candidateId }) => candidateId === event.candidateId)?.name ?? '';
      return [t(event.accepts ? 'election.accepted' : 'election.declined', { name })];
    }
    case 'lot-drawn':
      return [t('election.lotDrawn', { by: event.by })];
    case 'result-doubted':
      return [t('say.doubted')];
    case 'motion-raised': {
      const motion = findMotion(state, event.motionId);
      return motion === null ? [] : [t('say.motion', { name: motionName(motion), mover: moverName(state, motion) })];
    }
    case 'floor-given':
      return [t('say.floor', { name: speakerName(state, event) })];
    case 'floor-requested':
      return event.pointOfOrder ? [t('say.pointOfOrder', { name: speakerName(state, event) })] : [];
    case 'speakers-arranged':
      return [t(event.closed ? 'say.speakersClosed' : 'say.speakersReopened')];
    case 'meeting-interrupted':
      return [t('say.interrupted', { reason: event.reason })];
    case 'chair-taken':
    case 'chair-returned': {
      const leads = whoLeads(state);
      const say = event.kind === 'chair-taken' ? 'say.chairTaken' : 'say.chairReturned';
      return leads === null ? [] : [t(say, { name: leads.name })];
    }
    case 'meeting-resumed':
      return [t('say.resumed')];
    case 'meeting-closed':
      return [t(state.circular === undefined ? 'say.closed' : 'say.circularClosed')];
    default:
      return [];
  }
}
