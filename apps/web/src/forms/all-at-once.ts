/**
 * For `superRefine`: what concerns several fields is checked even where one of them is wrong by itself, so that people
 * are told of everything in one go. The fields may then hold anything that can be typed.
 */
export const ALL_AT_ONCE = { when: () => true } as const;
