/** How LiveKit numbers what takes part in a call: people at browsers, and its service that records. */
export const [STANDARD, EGRESS] = [0, 2] as const;
