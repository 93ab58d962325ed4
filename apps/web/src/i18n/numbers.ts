import i18n from './i18n';

/** `60.000` of a number of things. */
export const formatCount = (count: number): string =>
  new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'de-DE').format(count);
