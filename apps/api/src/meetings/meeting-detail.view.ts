import type { AgendaItemView, MeetingDetail, ReceiptView, SupplementView } from '@gremia/contracts';
import { RULES_OF_A_MEETING } from '@gremia/meeting';
import {
  chairQuestions,
  circularRefusal,
  mayTakeAlong,
  quorumNeed,
  ruleSentences,
  ruleWords,
  type RuleProfile,
} from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { emergencyOf } from '../platform/records/stored-emergency';
import { rulesToRead } from '../platform/records/stored-rules';
import { toDecisionView, type DecisionRow } from '../platform/records/decision-view';
import type {
  ConvocationRow,
  ItemRow,
  MeetingRow,
  NotConvenedRow,
  ReceiptRow,
  SupplementRow,
} from './meeting-detail.statements';
import { toSummary } from './meeting-summary';
import { keptOrOpen, noticeOf, type NoticeFacts, type Received } from './convocation/notice';

/** What belongs to a meeting, as far as the reader may see it. */
export interface MeetingParts {
  readonly items: readonly ItemRow[];
  /** The numbers of those that lie on an item; items without any are left out. */
  readonly amendments: ReadonlyMap<string, readonly string[]>;
  readonly decisions: ReadonlyMap<string, readonly DecisionRow[]>;
  readonly supplements: readonly SupplementRow[];
  /** Of everybody for the office, one's own for others. */
  readonly receipts: readonly ReceiptRow[];
  /** Of everybody, without names. */
  readonly received: readonly Received[];
  readonly convocation: ConvocationRow | null;
  readonly notConvened: readonly NotConvenedRow[];
}

export function toDetail(row: MeetingRow, parts: MeetingParts, actor: Actor): MeetingDetail {
  const { convocation, receipts, supplements } = parts;
  const open = row.state === 'planned' || row.state === 'convened';
  const profile = rulesToRead(row, row.day);
  const facts: NoticeFacts = {
    profile,
    meetingDay: row.day,
    today: row.today,
    convened: row.convened_at !== null,
    moved: open && convocation?.moved === true,
    urgent: row.urgent,
    received: parts.received,
  };
  const own = receipts.find(({ person_id }) => person_id === actor.personId);
  const scope = { committeeId: row.committee_id };
  return {
    ...toSummary(row),
    revision: row.revision,
    publicRoom: row.public_room,
    convenedAt: row.convened_at?.toISOString() ?? null,
    convocationNo: convocation?.no ?? 0,
    reconvene: open ? reconvene(convocation) : null,
    urgent: row.urgent,
    supplements: supplements.map(toSupplement),
    items: parts.items.map((item) => toItem(item, parts)),
    notice: noticeOf(facts),
    quorumNeed: may(actor, 'run-meeting', scope) ? quorumNeedOf(profile, row.seats) : null,
    openQuestions: may(actor, 'run-meeting', scope)
      ? chairQuestions(profile, RULES_OF_A_MEETING).map(({ rule, norm, value, answered }) => ({
          rule,
          name: ruleWords(rule),
          norm,
          words: [...ruleSentences(rule, value, { seats: row.seats })],
          answered,
        }))
      : [],
    circular: open && may(actor, 'run-meeting', scope) ? circularOpening(row, profile) : null,
    receipts: (row.office ? receipts : []).map((receipt) => toReceipt(receipt, facts)),
    notConvened: parts.notConvened.map(({ person_id, name }) => ({ personId: person_id, name })),
    myReceipt: own === undefined ? null : toReceipt(own, facts),
    may: {
      edit: may(actor, 'edit-agenda', scope) && open,
      run: may(actor, 'run-meeting', scope) && row.state !== 'cancelled',
      vote: row.votes,
      minutes: may(actor, 'write-minutes', scope),
      takeAlong: row.votes && mayTakeAlong(profile),
    },
  };
}

/** Seats by law alone give the number beforehand; who of the members sits is known at the opening. */
function quorumNeedOf(profile: RuleProfile, seats: number): MeetingDetail['quorumNeed'] {
  if (profile.quorum.value.of !== 'statutory') return null;
  const { required, norm } = quorumNeed(profile, { seats, filled: seats, conflicted: 0 });
  return { required, seats, norm };
}

/** What the rules say of a circular vote, with what is on record of the meeting. */
function circularOpening(row: MeetingRow, profile: RuleProfile): MeetingDetail['circular'] {
  const { allowed, matters } = profile.circular.value;
  return {
    allowed,
    simple: matters === 'simple',
    refusal: circularRefusal(profile, emergencyOf(row.remote_record, row.emergency)),
    question: chairQuestions(profile, ['circular'])[0]?.sentence ?? null,
  };
}

const reconvene = (newest: ConvocationRow | null): MeetingDetail['reconvene'] =>
  newest?.moved === true ? 'moved' : newest?.amended === true ? 'agenda' : null;

const toItem = (row: ItemRow, { amendments, decisions, supplements }: MeetingParts): AgendaItemView => ({
  id: row.id,
  position: row.position,
  number: row.number,
  title: row.title,
  neutralTitle: row.neutral_title,
  public: row.public,
  paperId: row.paper_id,
  paperNumber: row.paper_number,
  paperTitle: row.paper_title,
  amendments: [...(amendments.get(row.id) ?? [])],
  responsibility: row.responsibility,
  notes: row.notes,
  plannedMinutes: row.planned_minutes,
  supplementNo: supplements.filter(({ no }) => no <= (row.supplement_no ?? 0)).length || null,
  decisions: (decisions.get(row.id) ?? []).map(toDecisionView),
});

/** Counted on their own: a gap would tell of those that the reader may not know. */
const toSupplement = ({ at, reason, changes }: SupplementRow, index: number): SupplementView => ({
  no: index + 1,
  at: at.toISOString(),
  reason,
  changes,
});

/** The days of a row as the rules ask for them. */
export const toReceived = (row: Pick<ReceiptRow, 'received_on' | 'sent_on'>): Received => ({
  receivedOn: row.received_on,
  sentOn: row.sent_on,
});

const toReceipt = (row: ReceiptRow, facts: NoticeFacts): ReceiptView => ({
  personId: row.person_id,
  name: row.name,
  sentAt: row.sent_at.toISOString(),
  receivedOn: row.received_on,
  evidence: row.evidence,
  kept: keptOrOpen(facts, toReceived(row)),
  reply: row.reply,
  replyText: row.reply_text,
  replyNoted: row.reply_noted,
});
