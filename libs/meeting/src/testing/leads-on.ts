import { deadlineNow } from '../views/circular';
import { nextStep } from '../views/next-step';
import { office, refusal, type TestCouncil } from './council';
import { leads, sends } from './leads';

/** A roll call of everybody, and what comes before and after it. */
const MOST_STEPS = 30;

/**
 * The chair does what is to be done next.
 *
 * @param fresh ids of votes, of which the first that is not taken is opened
 * @param turn so that not everything is done alike
 * @returns whether anything was done
 */
export function leadsOn(meeting: TestCouncil, fresh: readonly string[], turn: number): boolean {
  const { state } = meeting;
  const step = nextStep(state);
  const voteId = fresh.find((id) => state.votes[id] === undefined);
  if (voteId === undefined && (step.step === 'open-vote' || step.step === 'open-block')) return false;
  // Whoever asks for answers waits for them: not every time, or nothing else would happen in a circular vote.
  const deadline = deadlineNow(state);
  const waits = step.step === 'close-vote' || step.step === 'await-ballots';
  if (waits && deadline !== null && turn % 2 === 0 && deadline > meeting.now()) meeting.at(deadline);
  const command = leads(state, step, voteId ?? '', turn);
  const actor = sends(state, step, office);
  if (command === null || refusal(meeting.try(command, actor)) !== 'accepted') return false;
  meeting.do(command, actor);
  return true;
}

/** The chair goes on until the next result is announced, or nothing more is to be done. */
export function leadsToResult(meeting: TestCouncil, fresh: readonly string[], turn: number): void {
  const announced = (): number =>
    Object.values(meeting.state.votes).filter(({ phase }) => phase === 'announced').length;
  const before = announced();
  for (let step = 0; step < MOST_STEPS && announced() === before; step += 1)
    if (!leadsOn(meeting, fresh, turn + step)) return;
}
