/** Takes hands that are raised in the call into the list of speakers of the running meeting. */
export abstract class CallHands {
  /**
   * Somebody who was let into the call asks for the floor, or does not want it any more.
   *
   * @throws ProblemError where the meeting does not take it
   */
  abstract raise(
    meetingId: string,
    person: { readonly personId: string; readonly name: string },
    up: boolean,
  ): Promise<void>;
}
