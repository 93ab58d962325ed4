/** The texts of what is adopted unless somebody objects. */
export const WORDS = {
  de: {
    waiting: (until: string): string =>
      `Abgestimmt wird nicht: Der Antrag ist angenommen, wenn bis ${until} kein Mitglied widerspricht.`,
    over: 'Die Frist für Widersprüche ist abgelaufen.',
    hall: 'Ohne Abstimmung: angenommen, wenn niemand widerspricht',
    caption: 'Widersprüche',
    objections: 'Widersprochen haben',
    asked: 'Gefragt waren',
    conflicted: 'Befangen',
  },
  en: {
    waiting: (until: string): string => `Nobody votes: the motion is adopted if no member objects until ${until}.`,
    over: 'The time to object is over.',
    hall: 'Without a vote: adopted if nobody objects',
    caption: 'Objections',
    objections: 'Have objected',
    asked: 'Were asked',
    conflicted: 'Conflict of interest',
  },
};
