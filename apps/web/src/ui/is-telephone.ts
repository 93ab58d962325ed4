/** Whether the window is as narrow as a telephone held upright (576 px), where one thing at a time is on screen. */
export const isTelephone = (): boolean =>
  typeof window.matchMedia === 'function' && window.matchMedia('(max-width: 36rem)').matches;
