import i18n, { LATER_EVERYWHERE } from './i18n';
import type { Namespace } from './text-files';

/** What parts need besides the frame and their own texts. */
export type Besides = () => Promise<unknown>;
/** Styles come before a part of its own, so that these may go further; and who is asked is told of faults. */
const LATER: Besides = () => Promise.all([import('../app/later.css'), i18n.loadNamespaces([...LATER_EVERYWHERE])]);
/** The first page of the portal has all it needs in the frame. */
export const OF_FRAME: Besides = () => Promise.resolve();

/**
 * Loads a part of the application together with the texts that it says and the styles it is drawn with. Fails as a
 * whole, so that nobody is shown names of texts instead of the texts.
 */
export const withTexts =
  <Part>(texts: readonly Namespace[], load: () => Promise<Part>, besides = LATER): (() => Promise<Part>) =>
  async () => {
    const rest = besides();
    const [part] = await Promise.all([load(), i18n.loadNamespaces([...texts]), rest]);
    const missing = texts.filter((name) => !i18n.hasResourceBundle(i18n.language, name));
    if (missing.length > 0) throw new Error(`texts were not loaded: ${missing.join(', ')}`);
    return part;
  };
