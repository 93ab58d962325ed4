/** What a track is recorded into. */
export interface RecordedTrack {
  readonly room: string;
  /** As LiveKit names it. */
  readonly track: string;
  /** Names the file, whose ending the recorder chooses. */
  readonly fileId: string;
}

/** Whatever writes single tracks of a call into files of the folder for recordings. */
export abstract class Recorder {
  /** Why nothing can be recorded here, as people read it; null: it can. */
  abstract readonly missing: string | null;
  /** Answers under which name it is stopped. @throws whatever it or the video server says */
  abstract start(recorded: RecordedTrack): Promise<string>;
  /** Ends it; that it has ended already is no failure. */
  abstract stop(name: string): Promise<void>;
  /** Which of these still write. */
  abstract stillWriting(names: readonly string[]): Promise<ReadonlySet<string>>;
}
