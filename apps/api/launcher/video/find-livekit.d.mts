export type FoundLivekit =
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'program'; readonly program: string; readonly from: 'GREMIA_LIVEKIT_BIN' | 'PATH' | 'data' }
  | { readonly kind: 'none' };

/** Which LiveKit server this installation has; see find-livekit.mjs. */
export function findLivekit(variables: Readonly<Record<string, string | undefined>>, directory: string): FoundLivekit;

/** Where `npm run video:install` puts the server. */
export function installedLivekit(directory: string): string;
