/** What the teardown has to stop: the hooks of one run share their process. */
export const running: { readonly directory: string; stop(): Promise<void> }[] = [];
