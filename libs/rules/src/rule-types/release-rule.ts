/** How a resolution that was made without the public is told to everybody later. */
export interface ReleaseRule {
  /** Who decides on it: the body by a resolution, the mayor, or nobody because the law says it itself. */
  readonly by: 'body' | 'mayor' | 'law';
  /** Once the reasons for secrecy have ceased, or as soon as the public is there again. */
  readonly when: 'reasons-ceased' | 'public-again';
}
