import { randomUUID } from 'node:crypto';
import type { ProceduralMotion } from '@gremia/contracts';
import type { Act, Evening } from './evening';

type Raise = Partial<Omit<Extract<Act, { kind: 'raise-motion' }>, 'kind' | 'motionId' | 'motion'>>;

/** A point of order, voted on and carried out. */
async function motion(evening: Evening, kind: ProceduralMotion, more: Raise = {}): Promise<void> {
  const motionId = randomUUID();
  const personId = evening.person(2);
  await evening.office({
    kind: 'raise-motion',
    motionId,
    motion: kind,
    personId,
    faction: true,
    supporters: 1,
    detail: '',
    ...more,
  });
  if (kind === 'exclude-public') await evening.office({ kind: 'close-doors', motionId });
  if (kind === 'close-debate')
    await evening.office({ kind: 'speak-on-motion', motionId, side: 'against', personId: evening.person(5) });
  await evening.stage.look(`motion-${kind}`);
  await evening.vote({ kind: 'free', question: 'Antrag zur Geschäftsordnung', motionId }, 'show-of-hands', { no: 3 });
  await evening.office({ kind: 'carry-out-motion', motionId });
}

async function settled(
  evening: Evening,
  kind: ProceduralMotion,
  how: 'granted' | 'refused' | 'withdrawn',
  reason = '',
): Promise<void> {
  const motionId = randomUUID();
  const personId = evening.person(3);
  await evening.office({
    kind: 'raise-motion',
    motionId,
    motion: kind,
    personId,
    faction: false,
    supporters: 1,
    detail: '',
  });
  await evening.office({ kind: 'settle-motion', motionId, how, reason });
}

/** Who else takes part, who keeps the minutes, whether enough are there; what was entered wrongly is put right. */
export async function beforeTheFirstItem(evening: Evening): Promise<void> {
  const participant = {
    name: 'Ida Amtmann',
    role: 'Leiterin des Hauptamtes',
    group: 'administration',
    part: 'public',
  } as const;
  const [participantId, other] = [randomUUID(), randomUUID()];
  await evening.office({ kind: 'record-participant', participant: { ...participant, participantId, itemIds: [] } });
  await evening.office({
    kind: 'record-participant',
    participant: { ...participant, participantId: other, name: 'Jan Irrtum', itemIds: [] },
  });
  await evening.office({ kind: 'remove-participant', participantId: other });
  await evening.office({ kind: 'change-secretary', name: 'Karla Kranich' });
  const objector = evening.person(12);
  for (const stance of ['objects', 'silent'] as const)
    await evening.office({ kind: 'note-convocation', personId: objector, stance, reason: 'Die Ladung kam zu spät.' });
  await evening.office({ kind: 'challenge-quorum' });
  const absent = evening.state.roster.find(
    ({ personId, voting }) => voting && evening.state.present[personId] === undefined,
  );
  await evening.office({
    ...{ kind: 'correct-attendance', personId: absent?.personId ?? '', absence: 'excused' },
    reason: 'Die Entschuldigung lag vor.',
  });
}

/** The list of speakers and points of order; in the end the item is referred to a committee. */
export async function speakersAndMotions(evening: Evening): Promise<void> {
  const [first, second] = [evening.person(4), evening.person(5)];
  await evening.office({ kind: 'arrange-speakers', seconds: 300 });
  for (const personId of [first, second])
    await evening.office({ kind: 'request-floor', personId, pointOfOrder: false });
  await evening.office({ kind: 'give-floor', personId: first });
  await evening.stage.look('speaking');
  await evening.office({ kind: 'end-floor' });
  await evening.office({ kind: 'withdraw-floor', personId: second });
  await evening.office({
    kind: 'note-oral-motion',
    itemId: evening.here,
    mover: 'Rosa Rabenhaupt',
    text: 'Der Punkt wird vertagt.',
  });
  await evening.office({
    kind: 'note-remark',
    itemId: evening.here,
    text: 'Auf die Stellungnahme der Verwaltung wird verwiesen.',
  });
  await motion(evening, 'close-list');
  await settled(evening, 'recount', 'refused', 'Es ist noch nicht abgestimmt worden.');
  await settled(evening, 'interrupt', 'withdrawn');
  await motion(evening, 'close-debate');
  await motion(evening, 'refer', { detail: 'Bauausschuss' });
}

/** Somebody is said to have a part in the item, another one turns out to have had one; the lead is handed over. */
export async function conflictsAndLead(evening: Evening): Promise<void> {
  const itemId = evening.here;
  const [concerned, late, lifted] = [evening.person(6), evening.person(7), evening.person(8)];
  await evening.office({
    kind: 'raise-conflict',
    itemId,
    personId: concerned,
    reason: 'Das Grundstück gehört dem Bruder.',
  });
  await evening.office({ kind: 'hear-conflict', itemId, personId: concerned, statement: 'Das trifft zu.' });
  const about = { personId: concerned, matter: 'conflict' as const };
  await evening.vote({ kind: 'free', question: 'Ausschluss', about }, 'show-of-hands', { no: 3 });
  await evening.stage.look('conflict-decided');
  await evening.office({ kind: 'confirm-left', itemId, personId: concerned, back: false });
  await evening.office({ kind: 'note-guest-conflict', itemId, name: 'Ida Amtmann' });
  await evening.office({ kind: 'declare-conflict', itemId, personId: lifted });
  await evening.office({ kind: 'lift-conflict', itemId, personId: lifted });
  const deputy = evening.person(9);
  await evening.office({ kind: 'offer-chair', personId: deputy, scope: 'item', ground: 'wish', reason: 'Vertretung' });
  await evening.office({ kind: 'drop-chair-offer' });
  await evening.office({ kind: 'offer-chair', personId: deputy, scope: 'item', ground: 'wish', reason: 'Vertretung' });
  await evening.office({ kind: 'take-chair' });
  await evening.stage.look('lead-handed-over');
  await evening.free('Wer stimmt dem Vorgehen zu?', 'show-of-hands');
  await evening.office({ kind: 'declare-conflict', itemId, personId: late });
  await evening.office({ kind: 'return-chair' });
  await evening.close();
}

/** A break, a disturbance that voids a vote, order, and a part without the public. */
export async function orderAndDoors(evening: Evening): Promise<void> {
  await evening.office({ kind: 'interrupt-meeting', reason: 'Pause', cause: 'break' });
  await evening.stage.look('break');
  await evening.office({ kind: 'resume-meeting' });
  const loud = evening.person(10);
  const measure = (kind: Extract<Act, { kind: 'take-order-measure' }>['measure'], personId?: string): Promise<void> =>
    evening.office({
      ...{ kind: 'take-order-measure', measureId: randomUUID(), measure: kind, reason: 'Wiederholte Zwischenrufe' },
      ...(personId === undefined ? {} : { personId }),
    });
  await measure('public-admonished');
  for (let no = 0; no < 3; no += 1) await measure('call-to-order', loud);
  await evening.stage.look('order');
  await motion(evening, 'exclude-public', { ground: 'individual-interest' });
  await evening.stage.look('public-out');
  await evening.free('Wer stimmt dem Angebot zu?', 'show-of-hands');
  await evening.office({ kind: 'admit-public', itemId: evening.here });
  await evening.free('Wer stimmt dem weiteren Vorgehen zu?', 'show-of-hands');
  await evening.close();
}

/** Without the public, by plan; what was resolved is released in the same evening. */
export async function withoutThePublic(evening: Evening): Promise<void> {
  await evening.stage.look('non-public');
  const voteId = await evening.free('Wer stimmt dem Verkauf zu?', 'show-of-hands');
  await evening.close();
  await evening.office({
    ...{ kind: 'release-resolution', voteId, extent: 'whole', ceased: true },
    reference: 'Beschluss in derselben Sitzung',
  });
}

/** The network fails; what was done on paper is entered afterwards. */
export async function toldAfterwards(evening: Evening): Promise<void> {
  await evening.office({ kind: 'begin-telling', reason: 'Ausfall des Netzes im Rathaus' });
  await evening.stage.look('telling');
  const told = (): { told: { at: string } } => ({ told: { at: evening.state.lastActAt ?? '' } });
  const voteId = randomUUID();
  const subject = { kind: 'free', question: 'Wer stimmt der Vergabe zu?' } as const;
  await evening.office({ kind: 'check-out', personId: evening.person(11), ...told() });
  await evening.office({
    kind: 'open-vote',
    voteId,
    itemId: evening.here,
    subject,
    procedure: 'show-of-hands',
    ...told(),
  });
  const there = evening.state.votes[voteId]?.electorate.length ?? 0;
  await evening.office({ kind: 'close-vote', voteId, count: { yes: there - 3, no: 3, abstain: 0 }, ...told() });
  await evening.office({ kind: 'announce-result', voteId, carried: true, reason: '', ...told() });
  await evening.office({ kind: 'end-telling' });
  await evening.close();
}
