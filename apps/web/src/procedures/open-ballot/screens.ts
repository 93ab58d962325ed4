import type { ProcedureScreens } from '../procedure-screens';
import { YesNoHallResult } from '../yes-no/yes-no-hall-result';
import { YesNoResult } from '../yes-no/yes-no-result';
import { BallotForm } from './ballot-form';
import { ChoiceMark } from './choice-mark';
import { choiceWord } from './choices';
import { HallTurnout } from './hall-turnout';

export const openBallotScreens: ProcedureScreens = {
  Setup: null,
  Calling: null,
  Leading: null,
  Form: BallotForm,
  Mark: ChoiceMark,
  wordOf: choiceWord,
  CountForm: null,
  Waiting: null,
  Result: YesNoResult,
  HallVote: HallTurnout,
  HallResult: YesNoHallResult,
};
