/** A reason not to start, in one sentence for the person who runs the application. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
