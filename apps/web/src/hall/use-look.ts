import { useSearch } from '@tanstack/react-router';

export type Look = 'light' | 'dark' | 'device';

/** Light or dark, as the address says (`?licht=hell`, `?licht=dunkel`); otherwise as the device is set. */
export function useLook(): Look {
  const { licht } = useSearch({ strict: false }) as { readonly licht?: unknown };
  return licht === 'dunkel' ? 'dark' : licht === 'hell' ? 'light' : 'device';
}
