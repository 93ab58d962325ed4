import { randomUUID } from 'node:crypto';
import { topPoints, unitsOf } from '@gremia/meeting';
import type { Evening } from './evening';

const TELLERS = { tellers: ['Anna Amsel', 'Ben Buche'] };
const DEMAND = { demand: { by: 'Fraktion Linde', way: 'resolution' as const } };

/** An amendment on devices, then the text as amended; a member has the own vote put on record. */
export async function amendmentOnDevices(evening: Evening): Promise<void> {
  const { state, here } = evening;
  await evening.office({ kind: 'name-rapporteur', itemId: here, name: 'Ida Amtmann' });
  for (const { unitId } of unitsOf(state, here)) await evening.vote({ kind: 'unit', unitIds: [unitId] }, 'open-ballot');
  const voteId = await evening.vote({ kind: 'main', leaveOpen: false }, 'open-ballot');
  const personId = evening.state.votes[voteId]?.electorate.find(
    (id) => evening.state.votes[voteId]?.cast[id] !== undefined,
  );
  await evening.office({ kind: 'demand-own-vote', voteId, personId: personId ?? '' });
  await evening.close();
}

/** The mover takes a change over; the show of hands is doubted and repeated on devices. */
export async function doubtedHands(evening: Evening): Promise<void> {
  const { state, here } = evening;
  for (const { unitId } of unitsOf(state, here)) await evening.office({ kind: 'take-over-unit', itemId: here, unitId });
  const first = await evening.vote({ kind: 'main', leaveOpen: false }, 'show-of-hands');
  await evening.office({ kind: 'doubt-result', voteId: first, reason: 'Die Reihen links wurden nicht gezählt.' });
  await evening.stage.look('doubted');
  await evening.vote({ kind: 'main', leaveOpen: false }, 'open-ballot');
  await evening.close();
}

/** Each point by itself, one of them rejected, then what is left by roll call. */
export async function pointsOneByOne(evening: Evening): Promise<void> {
  const { here } = evening;
  const points = topPoints(evening.state, here).map(({ id }) => id);
  await evening.office({ kind: 'part-points', itemId: here, pointIds: points });
  for (const [index, pointId] of points.entries())
    await evening.vote({ kind: 'point', pointId }, 'show-of-hands', { no: index === 0 ? 8 : 20 });
  await evening.vote({ kind: 'main', leaveOpen: false }, 'roll-call', { setup: { ...DEMAND, order: 'alphabet' } });
  await evening.close();
}

/** A counted vote turns out to be wrong; on paper it is held again. */
export async function onPaper(evening: Evening): Promise<void> {
  const voteId = randomUUID();
  const subject = { kind: 'free', question: 'Wer stimmt dem Vorgehen zu?' } as const;
  await evening.office({ kind: 'open-vote', voteId, itemId: evening.here, subject, procedure: 'show-of-hands' });
  await evening.office({ kind: 'abort-vote', voteId, reason: 'Es ist nach der falschen Vorlage gefragt worden.' });
  await evening.vote(subject, 'paper-ballot', { setup: { ...DEMAND, ...TELLERS } });
  await evening.close();
}

export async function intoTheUrn(evening: Evening): Promise<void> {
  await evening.vote({ kind: 'main', leaveOpen: false }, 'secret-ballot', {
    setup: { ...DEMAND, confirmsDevices: true },
  });
  await evening.close();
}

/** Proposals against each other, the second has its majority; of another question nobody decides. */
export async function alternatives(evening: Evening): Promise<void> {
  const itemId = evening.here;
  const [alternativesId, other] = [randomUUID(), randomUUID()];
  const options = ['Uferweg', 'Marktplatz', 'Alter Hafen'].map((name) => ({ optionId: randomUUID(), name, text: '' }));
  await evening.office({
    ...{ kind: 'put-alternatives', itemId, alternativesId: other, question: 'Wann wird gebaut?' },
    options: ['Im Frühjahr', 'Im Herbst'].map((name) => ({ optionId: randomUUID(), name, text: '' })),
  });
  await evening.office({
    ...{ kind: 'drop-alternatives', itemId, alternativesId: other },
    reason: 'Darüber entscheidet der Bauausschuss.',
  });
  await evening.office({
    kind: 'put-alternatives',
    itemId,
    alternativesId,
    question: 'Wo entsteht der Spielplatz?',
    options,
  });
  for (const [index, { optionId }] of options.slice(0, 2).entries())
    await evening.vote({ kind: 'alternative', alternativesId, optionId }, 'show-of-hands', {
      no: index === 0 ? 20 : 6,
    });
  await evening.close();
}

/** Three items are put to one vote, one is taken out; before that a block was proposed and given up. */
export async function block(evening: Evening, numbers: readonly [number, number, number]): Promise<void> {
  const [first, second, third] = numbers.map((number) => evening.itemId(number)) as [string, string, string];
  await evening.office({ kind: 'propose-block', parts: [{ itemId: first }, { itemId: second }] });
  await evening.office({ kind: 'drop-block' });
  await evening.office({ kind: 'propose-block', parts: [first, second, third].map((itemId) => ({ itemId })) });
  await evening.office({ kind: 'object-to-block', itemId: third });
  await evening.stage.look('block-proposed');
  const votes = [first, second].map((itemId) => ({ itemId, voteId: randomUUID() }));
  const head = votes[0]?.voteId ?? '';
  await evening.office({ kind: 'open-block', votes, procedure: 'show-of-hands' });
  await evening.count(head);
  await evening.announce(head);
  await evening.stage.look('block-announced');
  for (const { itemId } of votes) {
    const item = evening.state.items.find((each) => each.itemId === itemId);
    if (item?.closedAt === null) await evening.office({ kind: 'close-item', itemId, disposition: 'done', note: '' });
  }
}
