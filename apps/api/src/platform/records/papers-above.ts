interface Hanging {
  readonly id: string;
  readonly parent_id: string | null;
}

export interface Above<Row> {
  /** What the paper hangs on. */
  readonly parent: Row | null;
  /** The proposal or motion that all of it is about. */
  readonly main: Row | null;
}

/**
 * Sorts out what a paper hangs on.
 *
 * @param rows its parent and the parent's parent, as far as the reader may see each
 */
export function aboveOf<Row extends Hanging>(rows: readonly Row[], parentId: string | null): Above<Row> {
  const parent = rows.find(({ id }) => id === parentId) ?? null;
  const further = rows.find(({ id }) => id !== parentId) ?? null;
  return { parent, main: further ?? (parent?.parent_id === null ? parent : null) };
}
