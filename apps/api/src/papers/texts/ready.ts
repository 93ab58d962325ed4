/** What a process that reads says once it has started, before it is given a document. */
export const READY = 'ready';
