/** The texts about what is settled when a vote of a special kind is opened. */
export const WORDS = {
  de: {
    by: 'Verlangt von',
    byHint: 'Zum Beispiel eine Fraktion oder ein Anteil der Mitglieder; kommt in die Niederschrift.',
    norm: 'Nach welcher Vorschrift',
    normHint: 'Zum Beispiel § 20 der Geschäftsordnung.',
    tellers: 'Stimmenzählende',
    tellersHint: 'Namen, durch Komma getrennt; sie stehen in der Niederschrift.',
  },
  en: {
    by: 'Demanded by',
    byHint: 'For example a group or a share of the members; it is put on record.',
    norm: 'Under which rule',
    normHint: 'For example section 20 of the rules of procedure.',
    tellers: 'Tellers',
    tellersHint: 'Names, separated by commas; they are put on record.',
  },
};
