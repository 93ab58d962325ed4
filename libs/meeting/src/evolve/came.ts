import type { MeetingState } from '../state';

/** Whether it matters who has come: something was found or said against the convocation. */
const isInQuestion = ({ notice, noticeStances }: MeetingState): boolean =>
  noticeStances !== undefined || (notice !== undefined && (notice.urgent || notice.defects.length > 0));

/** Who has come with a vote, once and for all. */
export function comeNow(state: MeetingState, personIds: readonly string[]): Pick<MeetingState, 'came'> {
  const { came = [] } = state;
  const fresh = personIds.filter((personId) => !came.includes(personId));
  return fresh.length === 0 || !isInQuestion(state) ? {} : { came: [...came, ...new Set(fresh)] };
}

/** Was entered as there and was not. */
export const notCome = ({ came }: MeetingState, personId: string): Pick<MeetingState, 'came'> =>
  came?.includes(personId) === true ? { came: came.filter((each) => each !== personId) } : {};
