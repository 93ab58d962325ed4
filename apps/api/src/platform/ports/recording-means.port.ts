/** What a running meeting asks of recordings: whether there are means for them. */
export abstract class RecordingMeans {
  /** Why nothing can be recorded here, as people read it; null: it can. */
  abstract readonly missing: string | null;
}
