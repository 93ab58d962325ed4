import { lotDrawnBy, mayNominateLater } from '@gremia/rules';
import type { Refusal } from '../decision';
import { findSeat, findVote } from '../lookup';
import type { MeetingState, VoteState } from '../state';
import { announcementOf } from '../views/announcement-of';
import { electionAtHand, electionOf, type ElectionView } from '../views/election-of';
import { whoLeads } from '../views/who-leads';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustNotVoteOn, mustRun, openItem } from './guards';

/** Elections besides their rounds: proposals, the lot, acceptance. The office enters what is said in the room. */
export const electionDeciders: Deciders<
  'start-election' | 'nominate-candidate' | 'answer-candidacy' | 'draw-lot' | 'answer-election' | 'break-off-election'
> = {
  'start-election': (state, { itemId, electionId, office, places }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustNotVoteOn(state, itemId);
    if (refusal !== null) return refusal;
    const item = openItem(state, itemId);
    if (isRefusal(item)) return item;
    if (state.currentItemId !== itemId) return refuse('no-item-called', 'Der Tagesordnungspunkt ist nicht aufgerufen.');
    if (electionOf(state, itemId, electionId) !== null) return nothingNew;
    const other = electionAtHand(state, itemId);
    if (other !== null) return refuse('wrong-state', `Zuerst ist die Wahl „${other.office}“ zu Ende zu führen.`);
    return accept(state, actor, context, [{ kind: 'election-started', itemId, electionId, office, places }]);
  },

  'nominate-candidate': (state, command, actor, context) => {
    const { itemId, electionId, candidateId, nomineeId, by, agrees } = command;
    const election = mustBeOffice(actor) ?? electionToChange(state, itemId, electionId);
    if (isRefusal(election)) return election;
    const seat = nomineeId === undefined ? null : findSeat(state, nomineeId);
    if (nomineeId !== undefined && seat === null) return refuse('not-seated');
    const name = seat?.name ?? command.name ?? '';
    if (name === '') return refuse('invalid-input', 'Bitte nennen Sie den Namen der vorgeschlagenen Person.');
    if (election.candidates.some((each) => each.candidateId === candidateId)) return nothingNew;
    if (election.candidates.some((each) => each.name === name && each.agrees !== false))
      return refuse(
        'invalid-input',
        `${name} ist schon vorgeschlagen. Tragen zwei Personen denselben Namen, setzen Sie etwas hinzu, das sie ` +
          'unterscheidet.',
      );
    const frozen = mustBeBeforeFirstRound(state, election);
    if (frozen !== null) return frozen;
    const personId = seat?.personId ?? null;
    return accept(state, actor, context, [
      { kind: 'candidate-nominated', itemId, electionId, candidateId, name, personId, by, agrees },
    ]);
  },

  'answer-candidacy': (state, { itemId, electionId, candidateId, agrees }, actor, context) => {
    const election = mustBeOffice(actor) ?? electionToChange(state, itemId, electionId);
    if (isRefusal(election)) return election;
    const candidate = election.candidates.find((each) => each.candidateId === candidateId);
    if (candidate === undefined) return refuse('not-found', 'Diese Person ist nicht vorgeschlagen.');
    if (candidate.agrees === agrees) return nothingNew;
    const frozen = agrees ? mustBeBeforeFirstRound(state, election) : null;
    if (frozen !== null) return frozen;
    return accept(state, actor, context, [{ kind: 'candidacy-answered', itemId, electionId, candidateId, agrees }]);
  },

  'draw-lot': (state, { voteId, drawn, by, norm }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state);
    if (refusal !== null) return refusal;
    const vote = findVote(state, voteId);
    if (vote === null || state.profile === null) return refuse('vote-not-found');
    const outcome = vote.phase === 'closed' ? (announcementOf(state, voteId)?.outcome ?? null) : null;
    if (outcome?.kind !== 'election' || (outcome.lot === null && !vote.lot))
      return refuse('wrong-state', 'Es ist nichts durch das Los zu entscheiden.');
    if (outcome.lot === null) return refuse('wrong-state', 'Das Los ist bereits gezogen.');
    const { among, take, asks } = outcome.lot;
    const leads = lotDrawnBy(state.profile);
    if (leads !== null && by !== undefined && ![leads, 'Vorsitz', whoLeads(state)?.name].includes(by))
      return refuse('wrong-state', `Das Los zieht die Sitzungsleitung (${outcome.norm}).`, outcome.norm);
    const drawer = by ?? leads;
    if (drawer === null)
      return refuse('confirmation-needed', 'Bitte halten Sie fest, wer das Los gezogen hat.', outcome.norm);
    if (asks && norm === undefined)
      return refuse(
        'confirmation-needed',
        `Die Regeln sagen nicht, wer bei dieser Stimmengleichheit weiterkommt (${outcome.norm}). Bitte nennen Sie ` +
          'die Vorschrift oder den Beschluss, wonach das Los entscheidet.',
        outcome.norm,
      );
    const fell = drawn ?? drawFrom(among, take, context.lot ?? 0);
    if (fell.length !== take || new Set(fell).size !== take || !fell.every((id) => among.includes(id)))
      return refuse('invalid-input', `Das Los fällt auf ${take === 1 ? 'eine oder einen' : take} der Gleichen.`);
    return accept(state, actor, context, [
      { kind: 'lot-drawn', voteId, among, drawn: fell, by: drawer, ...(norm === undefined ? {} : { norm }) },
    ]);
  },

  'answer-election': (state, { itemId, electionId, candidateId, accepts }, actor, context) => {
    const election = mustBeOffice(actor) ?? electionToChange(state, itemId, electionId);
    if (isRefusal(election)) return election;
    if (election.answers[candidateId] !== undefined)
      return election.answers[candidateId] === accepts
        ? nothingNew
        : refuse('wrong-state', 'Diese Person hat sich zu ihrer Wahl schon erklärt.');
    if (election.phase !== 'accepting' || !isElected(state, itemId, candidateId))
      return refuse('wrong-state', 'Diese Person ist nicht gewählt.');
    return accept(state, actor, context, [{ kind: 'election-answered', itemId, electionId, candidateId, accepts }]);
  },

  'break-off-election': (state, { itemId, electionId, reason, again }, actor, context) => {
    const election = mustBeOffice(actor) ?? electionToChange(state, itemId, electionId);
    if (isRefusal(election)) return election;
    if (election.phase === 'filled' || election.phase === 'ended')
      return refuse('wrong-state', 'Diese Wahl ist abgeschlossen.');
    if (election.phase === 'accepting')
      return refuse('wrong-state', 'Zuerst ist zu fragen, ob die gewählte Person die Wahl annimmt.');
    return accept(state, actor, context, [{ kind: 'election-broken-off', itemId, electionId, reason, again }]);
  },
};

/** The election, unless it is voted in, or its item is closed. */
function electionToChange(state: MeetingState, itemId: string, electionId: string): ElectionView | Refusal {
  const item = mustRun(state) ?? mustNotVoteOn(state, itemId) ?? openItem(state, itemId);
  if (isRefusal(item)) return item;
  return electionOf(state, itemId, electionId) ?? refuse('not-found', 'Diese Wahl gibt es nicht.');
}

/** Once a round is held, the list of those who stand changes only where the rules allow it. */
function mustBeBeforeFirstRound({ profile }: MeetingState, { isFrozen, runOff }: ElectionView): Refusal | null {
  if (!isFrozen || (profile !== null && mayNominateLater(profile) && !runOff)) return null;
  return refuse(
    'wrong-state',
    'Nach dem ersten Wahlgang kann niemand mehr vorgeschlagen werden.',
    profile?.election.norm,
  );
}

const isElected = (state: MeetingState, itemId: string, candidateId: string): boolean =>
  Object.values(state.votes).some(
    ({ itemId: of, phase, result }: VoteState) =>
      of === itemId && phase === 'announced' && result?.outcome?.elected.includes(candidateId) === true,
  );

/** So many of them as the number says; every one is as likely. */
function drawFrom(among: readonly string[], take: number, lot: number): readonly string[] {
  if (take <= 0 || among.length === 0) return [];
  const at = lot % among.length;
  const rest = [...among.slice(0, at), ...among.slice(at + 1)];
  return [among[at] ?? '', ...drawFrom(rest, take - 1, Math.floor(lot / among.length))];
}
