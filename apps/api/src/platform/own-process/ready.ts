/** What a process of its own says once it has started, before it is asked anything. */
export const READY = 'ready';
