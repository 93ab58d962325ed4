import type { ProcedureScreens } from '../procedure-screens';
import { YesNoHallResult } from '../yes-no/yes-no-hall-result';
import { YesNoResult } from '../yes-no/yes-no-result';
import { HandingOut } from './handing-out';
import { PaperCountForm } from './paper-count-form';
import { PaperInHall, PaperWaiting } from './paper-notes';
import { PaperSetup } from './paper-setup';

export const paperBallotScreens: ProcedureScreens = {
  Setup: PaperSetup,
  Calling: null,
  Leading: HandingOut,
  Form: null,
  Mark: () => null,
  wordOf: () => '',
  CountForm: PaperCountForm,
  Waiting: PaperWaiting,
  Result: YesNoResult,
  HallVote: PaperInHall,
  HallResult: YesNoHallResult,
};
