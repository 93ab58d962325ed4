/** The release that Gremia is tested with. */
export const LIVEKIT_VERSION: string;

/** What a program says of itself, such as `1.13.5`; null when it cannot be run or is something else. */
export function livekitVersionOf(program: string): Promise<string | null>;
