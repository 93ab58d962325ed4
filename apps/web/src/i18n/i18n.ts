import i18n, { type BackendModule, type PostProcessorModule, type Resource, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepTogether } from './keep-together';
import { GERMAN_FILES, type Namespace } from './text-files';

const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** How figures are printed in them. */
export const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;
const KEY = 'gremia.language';

/** German unless this browser was switched to English before. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'de';
  } catch {
    return 'de';
  }
}

/** The language of the interface now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'de');

export function changeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  void i18n.changeLanguage(language);
}

i18n.on('languageChanged', (language) => {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
});

/** What every page says: the frame around it, and the words of the council. */
export const EVERYWHERE: readonly Namespace[] = ['common', 'words'];
/**
 * What is wrong with a field, and why something was refused: every page says it but the first of the portal, which asks
 * nothing; should that be refused, the server's own sentence is shown.
 */
export const LATER_EVERYWHERE: readonly Namespace[] = ['faults', 'problems'];

async function fileOf(language: string, namespace: string): Promise<unknown> {
  const files: Readonly<Record<string, () => Promise<unknown>>> =
    language === 'en' ? (await import('./text-files-en')).ENGLISH_FILES : GERMAN_FILES;
  const fetchFile = files[namespace];
  if (fetchFile === undefined) throw new Error(`there are no texts ${namespace}`);
  // A refusal comes in German; whether it says more than its code shows beside the usual German sentence.
  if (language !== 'de' && namespace === 'problems')
    i18n.addResourceBundle('de', namespace, textsOf(await GERMAN_FILES.problems()));
  return fetchFile();
}

/** Fetches a part of the texts. Both languages say the same things, so none has to stand in for the other. */
const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    void fileOf(language, namespace).then(
      (loaded) => done(null, textsOf(loaded)),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

const textsOf = (file: unknown): ResourceKey =>
  typeof file === 'object' && file !== null && 'default' in file ? (file.default as ResourceKey) : {};

/** What a sentence was to be filled with and was not: the sentence goes on without it. */
function tellOfGap(sentence: string, [gap]: RegExpExecArray): string {
  reportError(new Error(`nothing was given for ${gap} in: ${sentence}`));
  return '';
}
function failAtGap(sentence: string, [gap]: RegExpExecArray): never {
  throw new Error(`nothing was given for ${gap} in: ${sentence}`);
}

/** No sentence is cut between figures and what they belong to, wherever it is shown. */
const inOnePiece: PostProcessorModule = {
  type: 'postProcessor',
  name: 'in-one-piece',
  process: (said) => keepTogether(said),
};

/**
 * Begins with what every page says; the rest comes with the surfaces.
 *
 * @param given all texts at once, for tests
 */
export const startTexts = (given?: Resource): Promise<unknown> =>
  (given === undefined ? i18n.use(files) : i18n)
    .use(inOnePiece)
    .use(initReactI18next)
    .init({
      ...(given === undefined ? {} : { resources: given, initAsync: false }),
      ns: [...EVERYWHERE],
      lng: storedLanguage(),
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      defaultNS: 'common',
      // React escapes what it renders.
      interpolation: { escapeValue: false },
      missingInterpolationHandler: given === undefined ? tellOfGap : failAtGap,
      postProcess: [inOnePiece.name],
      showSupportNotice: false,
    });

export default i18n;
