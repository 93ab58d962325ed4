/** Finds the LiveKit server and starts it where it is a program of this machine; see start-video.mjs. */
export function startVideo(options: {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly say: (line: string) => void;
}): Promise<{
  readonly line: string;
  readonly settings: Record<string, string>;
  readonly stop: () => Promise<void>;
}>;
