import { useTranslation } from 'react-i18next';
import type { Language } from './i18n';
import { keepTogether } from './keep-together';

/** Texts that live with the one thing that says them, such as a kind of vote, in the language of the interface. */
export function useWords<Words extends object>(words: Readonly<Record<Language, Words>>): Words {
  const { i18n } = useTranslation();
  return wordsFor(i18n.language, words);
}

/** The same outside of components. */
export const wordsFor = <Words extends object>(language: string, words: Readonly<Record<Language, Words>>): Words =>
  inOnePiece(language === 'en' ? words.en : words.de);

const known = new WeakMap<object, object>();

/** The same texts, in which no number is cut from what it belongs to; always the same ones for the same. */
function inOnePiece<Words extends object>(words: Words): Words {
  const kept = known.get(words) ?? (pieceOf(words) as object);
  known.set(words, kept);
  return kept as Words;
}

function pieceOf(said: unknown): unknown {
  if (typeof said === 'string') return keepTogether(said);
  if (typeof said === 'function')
    return (...given: readonly unknown[]) => pieceOf((said as (...given: readonly unknown[]) => unknown)(...given));
  if (Array.isArray(said)) return said.map(pieceOf);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, each]) => [name, pieceOf(each)]));
}
