import { ChoiceByHands, ChoiceHandsInHall } from '../choice/notes';
import { electionHandsScreens } from '../election-hands/screens';
import type { ProcedureScreens } from '../procedure-screens';

/** As an election by show of hands; it needs no ground to be open. */
export const choiceHandsScreens: ProcedureScreens = {
  ...electionHandsScreens,
  Setup: null,
  Waiting: ChoiceByHands,
  HallVote: ChoiceHandsInHall,
};
