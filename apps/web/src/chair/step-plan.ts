import {
  askForWishes,
  deadlineNow,
  findVote,
  isBySilence,
  procedureOf,
  quorumText,
  turnout,
  type DeskStep,
  type Disposition,
  type MeetingState,
} from '@gremia/meeting';
import { decidedSubject, mayAbstain } from '@gremia/rules';
import type { useTranslation } from 'react-i18next';
import { dayAndTime, formatInstant, formatTime, today } from '../i18n/dates';
import type { CommandBody } from '../live/outbox';
import { uuid } from '../live/uuid';
import { openBlock } from './block/block-plan';
import { callPlan } from './calling/call-plan';
import { conflictPlan } from './conflict/conflict-plan';
import { leadPlan } from './leading/lead-plan';
import { doorsPlan } from './doors/doors-plan';
import { debatePlan, openWishes } from './speaking/debate-plan';
import { electionPlan, isElectionStep } from './election/election-plan';

export type ChairTranslate = ReturnType<typeof useTranslation<'chair'>>['t'];

/** A step as the desk shows it: what it is, what is read out, and the one command behind the button. */
export interface StepPlan {
  readonly heading: string;
  readonly say: string;
  /** What is asked before that, and an answer awaited. */
  readonly ask?: string | null;
  /** Where the words are not for now: when they are. */
  readonly when?: string;
  readonly hint: string;
  readonly label: string;
  /** null: the step needs words first (a reason), which its own dialog asks for. */
  readonly command: (() => CommandBody) | null;
  /** Asked before what cannot be taken back. */
  readonly confirm: { readonly title: string; readonly text: string } | null;
}

const NOTHING = { say: '', hint: '', command: null, confirm: null } as const;

/**
 * Words and command of a step; null when there is nothing left to do. `title` names the meeting before it is opened.
 */
export function stepPlan(step: DeskStep, state: MeetingState, title: string, t: ChairTranslate): StepPlan | null {
  if (isElectionStep(step)) return { ...NOTHING, ...electionPlan(step, t) };
  switch (step.step) {
    case 'give-floor':
    case 'hear-speaker':
      return debatePlan(step, t);
    case 'open-meeting':
      return {
        ...NOTHING,
        heading: t('step.open.heading'),
        // A numbered meeting is named as people say it: the 16th meeting of the council.
        say: /^\d+\. /u.test(title) ? t('step.open.say', { title }) : t('step.open.sayPlain'),
        label: t('step.open.label'),
        command: () => ({ kind: 'open-meeting', confirmsRules: true }),
        confirm: { title: t('step.open.confirmTitle'), text: t('step.open.confirmText') },
      };
    case 'resume-meeting':
      return {
        ...NOTHING,
        heading: breakHeading(state, t),
        // What everybody waits for is heard again: the quorum is found anew.
        say: t('step.resume.say', { quorum: quorumText(state) }).trim(),
        when: t('step.resume.when'),
        label: t('step.resume.label'),
        command: () => ({ kind: 'resume-meeting' }),
      };
    case 'call-item':
      return callPlan(step, state, t);
    case 'lay-texts':
      return {
        ...NOTHING,
        heading: t('step.lay.heading', { number: step.number }),
        say: step.say,
        hint: t('paperChanges.text'),
        label: t('paperChanges.lay'),
        command: () => ({ kind: 'update-texts', itemId: step.itemId }),
      };
    case 'see-out':
    case 'decide-conflict':
      return conflictPlan(step);
    case 'close-doors':
    case 'admit-public':
      return doorsPlan(step);
    case 'hand-over-chair':
    case 'await-chair':
      return leadPlan(step);
    case 'restore-quorum':
      return {
        ...NOTHING,
        heading: t('step.quorum.heading'),
        say: step.sentence,
        hint: t('step.quorum.hint', { lamp: step.lamp, norm: step.norm }),
        label: t('step.quorum.label'),
      };
    case 'settle-motion':
      return {
        ...NOTHING,
        heading: t('step.settleMotion.heading', { name: step.name }),
        say: step.say,
        hint: t('step.settleMotion.hint'),
        label: t('step.settleMotion.label'),
        command: () => ({ kind: 'settle-motion', motionId: step.motionId, how: 'granted' }),
      };
    case 'carry-out-motion':
      return {
        ...NOTHING,
        heading: t('step.carryOut.heading', { name: step.name }),
        say: step.say,
        label: t('step.carryOut.label'),
        command: () => ({ kind: 'carry-out-motion', motionId: step.motionId }),
      };
    case 'open-vote':
      return {
        ...NOTHING,
        heading: t(step.repeats ? 'step.openVote.again' : 'step.openVote.heading', { name: step.name }),
        ask: askForWishes(state),
        say: step.say,
        hint: openWishes(state, t),
        label: t('step.openVote.label'),
        command: () => ({ kind: 'open-vote', voteId: uuid(), itemId: step.itemId, subject: step.subject }),
      };
    case 'open-block':
      return {
        ...NOTHING,
        heading: t('step.block.heading'),
        say: step.say,
        label: t('step.block.label'),
        command: () => openBlock(step),
      };
    case 'await-ballots': {
      const missing = step.entitled - step.cast;
      const until = openUntil(state);
      return {
        ...NOTHING,
        ...(until === null ? {} : { hint: t('step.await.circular', { until: formatInstant(until) }) }),
        heading: t('step.await.heading'),
        say: step.say,
        label: t('step.closeVote.label'),
        command: () => ({ kind: 'close-vote', voteId: step.voteId }),
        confirm:
          until === null
            ? {
                title: t('step.await.confirmTitle'),
                text: step.cast === 0 ? t('step.await.confirmNobody') : t('step.await.confirmText', { count: missing }),
              }
            : null,
      };
    }
    case 'await-connection':
      return {
        ...NOTHING,
        heading: t('step.awaitConnection.heading'),
        say: step.say,
        hint: t('step.awaitConnection.hint'),
        label: '',
      };
    case 'call-name':
      return { ...NOTHING, heading: t('step.callName.heading'), say: step.say, label: '', confirm: null };
    case 'close-vote': {
      const until = isBySilence(state) ? openUntil(state) : null;
      return {
        ...NOTHING,
        heading: t(step.say === '' ? 'step.closeVote.heading' : 'step.closeVote.counting'),
        say: step.say === '' ? t('step.closeVote.say') : `${step.say} ${otherHands(state, step.voteId, t)}`.trim(),
        hint:
          step.silent === undefined || step.silent.length === 0
            ? ''
            : t('step.callName.silent', { names: step.silent.join(', ') }),
        ...(isBySilence(state) ? bySilence(until, t) : {}),
        label: t('step.closeVote.label'),
        command: () => ({ kind: 'close-vote', voteId: step.voteId }),
      };
    }
    case 'announce-result':
      return {
        ...NOTHING,
        heading: t('step.announce.heading'),
        say: `${onQuestion(state, step.voteId, t)} ${step.say}`.trim(),
        hint: turnoutHint(state, step.voteId, t),
        label: t('step.announce.label'),
        command: () => ({ kind: 'announce-result', voteId: step.voteId, carried: step.carried }),
      };
    case 'close-item': {
      const wishes = openWishes(state, t);
      return {
        ...NOTHING,
        ...(wishes === ''
          ? {}
          : {
              confirm: {
                title: t('point.closeTitle', { number: step.number }),
                text: `${wishes} ${t('point.closeText')}`,
              },
            }),
        heading: t('step.closeItem.heading', { number: step.number }),
        say: step.say,
        hint: step.takenBack
          ? t('step.closeItem.takenBack')
          : step.result === null
            ? t('step.closeItem.noVote')
            : t('step.closeItem.result', { result: step.result }),
        label: t('step.closeItem.label', { number: step.number }),
        command: () => ({
          kind: 'close-item',
          itemId: step.itemId,
          disposition: step.takenBack ? 'withdrawn' : dispositionOf(state, step.itemId),
        }),
      };
    }
    case 'close-meeting': {
      const how = state.circular === undefined ? 'close' : 'closeCircular';
      return {
        ...NOTHING,
        heading: t(`step.${how}.heading`),
        say: t(`step.${how}.say`),
        label: t(`step.${how}.label`),
        command: () => ({ kind: 'close-meeting' }),
        confirm: { title: t(`step.${how}.confirmTitle`), text: t(`step.${how}.confirmText`) },
      };
    }
    case 'none':
      return null;
  }
}

function breakHeading({ interruption }: MeetingState, t: ChairTranslate): string {
  const until = interruption?.until ?? null;
  if (until === null) return t('step.resume.heading');
  return dayAndTime(until).day === today()
    ? t('step.resume.headingUntil', { time: formatTime(until) })
    : t('step.resume.headingUntilDay', { at: formatInstant(until) });
}

/** Who agrees is asked by the question itself; whoever raises a hand against it or abstains is asked after it. */
function otherHands(state: MeetingState, voteId: string, t: ChairTranslate): string {
  const vote = findVote(state, voteId);
  if (vote === null || procedureOf(vote).handsOut === true || !vote.question.endsWith('Wer stimmt zu?')) return '';
  return t(mayAbstain(state.profile) ? 'step.closeVote.otherHands' : 'step.closeVote.otherHandsNo');
}

/** What was asked in words is named with what became of it. */
function onQuestion(state: MeetingState, voteId: string, t: ChairTranslate): string {
  const vote = findVote(state, voteId);
  const isFree = vote?.subject.kind === 'free' && vote.subject.motionId === undefined;
  return isFree ? t('step.announce.onQuestion', { question: decidedSubject(vote.question) }) : '';
}

/** Where most kept silent, that is said before the result is announced. */
function turnoutHint(state: MeetingState, voteId: string, t: ChairTranslate): string {
  const vote = findVote(state, voteId);
  if (vote === null || procedureOf(vote).source === 'office') return '';
  const { cast, entitled } = turnout(state, voteId);
  if (cast === 0) return t('step.announce.nobody');
  return cast * 2 < entitled ? t('step.announce.few', { count: cast, entitled }) : '';
}

/** A paper that is only to be noted is noted; everything else is done. */
export function dispositionOf(state: MeetingState, itemId: string): Disposition {
  const item = state.items.find((each) => each.itemId === itemId);
  return item?.text?.responsibility === 'notice' ? 'noted' : 'done';
}

/** Nobody votes: who has not objected when the time is over has let it pass. */
const bySilence = (until: string | null, t: ChairTranslate): Pick<StepPlan, 'heading' | 'hint'> => ({
  heading: t('step.silence.heading'),
  hint: until === null ? t('step.silence.over') : t('step.silence.until', { until: formatInstant(until) }),
});

/** Until when members may still answer where nobody meets; null where nobody has to wait for that. */
function openUntil(state: MeetingState): string | null {
  const deadline = deadlineNow(state);
  return deadline === null || Date.parse(deadline) <= Date.now() ? null : deadline;
}
