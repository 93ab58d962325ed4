export const words = {
  de: {
    reasons: 'Begründung',
    pointReasons: 'Begründungen zu Punkten',
    label: 'Begründung oder Sachverhalt',
    question: 'Fragen und Sachverhalt',
  },
  en: {
    reasons: 'Reasons',
    pointReasons: 'Reasons for points',
    label: 'Reasons or facts',
    question: 'Questions and facts',
  },
};
