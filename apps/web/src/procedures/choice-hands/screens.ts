import { ChoiceByHands, ChoiceHandsInHall } from '../choice/notes';
import { HandsElectionForm } from '../election/election-count-form';
import { ElectionHallResult, ElectionResult } from '../election/election-result';
import type { ProcedureScreens } from '../procedure-screens';

export const choiceHandsScreens: ProcedureScreens = {
  Setup: null,
  Calling: null,
  Leading: null,
  Form: null,
  Mark: () => null,
  useWord: () => () => '',
  CountForm: HandsElectionForm,
  Waiting: ChoiceByHands,
  Result: ElectionResult,
  HallVote: ChoiceHandsInHall,
  HallResult: ElectionHallResult,
};
