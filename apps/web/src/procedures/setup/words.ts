/** The texts about what is settled when a vote of a special kind is opened. */
export const WORDS = {
  de: {
    way: 'Verlangt durch',
    ways: {
      members: 'eine Zahl von Mitgliedern',
      faction: 'eine Fraktion',
      resolution: 'einen Beschluss des Gremiums',
      other: 'eine andere Vorschrift',
    },
    by: 'Verlangt von',
    byHint: 'Name der Fraktion oder der Mitglieder; kommt in die Niederschrift.',
    supporters: 'Wie viele Mitglieder verlangen es?',
    norm: 'Nach welcher Vorschrift',
    normHint: 'Zum Beispiel § 20 der Geschäftsordnung.',
    secretFirst: (norm: string): string => `Wird auch geheime Abstimmung zu Recht verlangt, so geht sie vor (${norm}).`,
    tellers: 'Stimmenzählende',
    tellersHint: 'Namen, durch Komma getrennt; sie stehen in der Niederschrift.',
  },
  en: {
    way: 'Demanded by way of',
    ways: {
      members: 'a number of members',
      faction: 'a group',
      resolution: 'a resolution of the body',
      other: 'another rule',
    },
    by: 'Demanded by',
    byHint: 'Name of the group or of the members; it is put on record.',
    supporters: 'How many members demand it?',
    norm: 'Under which rule',
    normHint: 'For example section 20 of the rules of procedure.',
    secretFirst: (norm: string): string =>
      `If a secret vote is rightly demanded as well, it takes precedence (${norm}).`,
    tellers: 'Tellers',
    tellersHint: 'Names, separated by commas; they are put on record.',
  },
};
