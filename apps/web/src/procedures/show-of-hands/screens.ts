import type { ProcedureScreens } from '../procedure-screens';
import { YesNoHallResult } from '../yes-no/yes-no-hall-result';
import { YesNoResult } from '../yes-no/yes-no-result';
import { HandsForm } from './hands-form';
import { HandsInHall, HandsWaiting } from './hands-notes';

export const showOfHandsScreens: ProcedureScreens = {
  Setup: null,
  Calling: null,
  Leading: null,
  Form: null,
  Mark: () => null,
  wordOf: () => '',
  CountForm: HandsForm,
  Waiting: HandsWaiting,
  Result: YesNoResult,
  HallVote: HandsInHall,
  HallResult: YesNoHallResult,
};
