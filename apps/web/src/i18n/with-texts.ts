import i18n from './i18n';
import type { Namespace } from './text-files';

/**
 * Loads a part of the application together with the texts that it says. Fails as a whole, so that nobody is shown names
 * of texts instead of the texts.
 */
export const withTexts =
  <Part>(texts: readonly Namespace[], load: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    const [part] = await Promise.all([load(), i18n.loadNamespaces([...texts])]);
    const missing = texts.filter((name) => !i18n.hasResourceBundle(i18n.language, name));
    if (missing.length > 0) throw new Error(`texts were not loaded: ${missing.join(', ')}`);
    return part;
  };
