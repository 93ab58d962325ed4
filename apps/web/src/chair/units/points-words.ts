/** Points of a text that are voted on one by one. */
export const POINTS_WORDS = {
  de: {
    summary: 'Punkte einzeln abstimmen',
    legend: 'Über diese Punkte wird einzeln abgestimmt',
    all: 'Alle Punkte einzeln',
    hint: 'Danach wird über die Vorlage im Ganzen abgestimmt. Abgelehnte Punkte stehen nicht mehr darin.',
    set: 'Einzeln abstimmen lassen',
    whole: 'Doch im Ganzen abstimmen',
    together: 'Offene Punkte gemeinsam abstimmen',
    standing: { open: 'offen', adopted: 'angenommen', rejected: 'abgelehnt' },
    moved: 'Welche Punkte? Ohne Auswahl: alle',
  },
  en: {
    summary: 'Vote on points one by one',
    legend: 'These points are voted on one by one',
    all: 'Every point by itself',
    hint: 'Then the paper as a whole is voted on. Points that were rejected are no longer in it.',
    set: 'Have them voted on one by one',
    whole: 'Vote on the whole after all',
    together: 'Vote on the open points together',
    standing: { open: 'open', adopted: 'adopted', rejected: 'rejected' },
    moved: 'Which points? None chosen: all',
  },
};
