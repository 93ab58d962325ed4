import { speakersInOrder, speakerName, type DebateStep, type MeetingState, type Speaker } from '@gremia/meeting';
import type { CommandBody } from '../../live/outbox';
import type { ChairTranslate, StepPlan } from '../step-plan';

const GOES_ON = {
  'open-vote': 'toVote',
  'open-block': 'toVote',
  'close-item': 'toClosing',
  'call-item': 'toCall',
  'close-meeting': 'toEnd',
} as const;

/** The floor goes to whoever is next with the one button; the words name the same person. */
export function debatePlan(step: DebateStep, t: ChairTranslate): StepPlan {
  const { name, pointOfOrder, say } = step;
  if (step.step === 'give-floor') {
    const words = giveWords(name, pointOfOrder, t);
    return {
      ...{ heading: words, say, label: words, confirm: null },
      hint: pointOfOrder ? t('point.first') : '',
      command: () => giveFloor(step.speaker),
    };
  }
  const { next } = step;
  return {
    heading: t(pointOfOrder ? 'debate.speaksOnPoint' : 'debate.speaks', { name }),
    say,
    when: t('debate.when'),
    hint: '',
    label: next === null ? t('debate.end') : giveWords(next.name, next.pointOfOrder, t),
    command: () => (next === null ? { kind: 'end-floor' } : giveFloor(next.speaker)),
    confirm: null,
  };
}

const giveWords = (name: string, pointOfOrder: boolean, t: ChairTranslate): string =>
  t(pointOfOrder ? 'point.give' : 'debate.give', { name });

/** Named, so that nobody else gets it who has asked in the same moment. */
const giveFloor = ({ personId, guest }: Speaker): CommandBody => ({
  kind: 'give-floor',
  ...(personId === null ? {} : { personId }),
  ...(guest === null ? {} : { guest }),
});

/** Where the debate is passed over to. */
export function passWords({ before }: DebateStep, t: ChairTranslate): string {
  const way = Object.entries(GOES_ON).find(([step]) => step === before.step)?.[1] ?? 'toNext';
  return t(`debate.${way}`);
}

/** Who speaks and who still wants to speak on the item at hand, by name. */
export function openWishes(state: MeetingState, t: ChairTranslate): string {
  const { floor } = state.speakers;
  const names = speakersInOrder(state).map((each) => speakerName(state, each));
  return [
    floor === null ? '' : t('debate.stillSpeaks', { name: speakerName(state, floor) }),
    names.length === 0 ? '' : t('point.openWishes', { count: names.length, names: names.join(', ') }),
  ]
    .join(' ')
    .trim();
}
