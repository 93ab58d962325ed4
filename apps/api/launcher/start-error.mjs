/** A reason not to start, in one sentence for the person in front of the terminal. */
export class StartError extends Error {
  name = 'StartError';
}
