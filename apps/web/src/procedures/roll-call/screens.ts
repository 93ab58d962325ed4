import { BallotForm } from '../open-ballot/ballot-form';
import { ChoiceMark } from '../open-ballot/choice-mark';
import type { ProcedureScreens } from '../procedure-screens';
import { YesNoHallResult } from '../yes-no/yes-no-hall-result';
import { YesNoResult } from '../yes-no/yes-no-result';
import { answerWord } from './answers';
import { Calling } from './calling';
import { RollInHall, RollWaiting } from './roll-notes';
import { RollProgress } from './roll-progress';
import { RollSetup } from './roll-setup';

export const rollCallScreens: ProcedureScreens = {
  Setup: RollSetup,
  Calling,
  Leading: RollProgress,
  Form: BallotForm,
  Mark: ChoiceMark,
  wordOf: answerWord,
  CountForm: null,
  Waiting: RollWaiting,
  Result: YesNoResult,
  HallVote: RollInHall,
  HallResult: YesNoHallResult,
};
