import i18n from './i18n';
import type { Namespace } from './text-files';

/** Styles that a part needs besides those of the frame. They come before its own, so that its own may go further. */
export type Styles = () => Promise<unknown>;
const STYLES: Styles = () => import('../app/later.css');
/** The first page of the portal has all it needs in the frame. */
export const OF_FRAME: Styles = () => Promise.resolve();

/**
 * Loads a part of the application together with the texts that it says and the styles it is drawn with. Fails as a
 * whole, so that nobody is shown names of texts instead of the texts.
 */
export const withTexts =
  <Part>(texts: readonly Namespace[], load: () => Promise<Part>, styles = STYLES): (() => Promise<Part>) =>
  async () => {
    const drawn = styles();
    const [part] = await Promise.all([load(), i18n.loadNamespaces([...texts]), drawn]);
    const missing = texts.filter((name) => !i18n.hasResourceBundle(i18n.language, name));
    if (missing.length > 0) throw new Error(`texts were not loaded: ${missing.join(', ')}`);
    return part;
  };
