export const words = {
  de: {
    title: 'Finanzielle Auswirkungen',
    affects: { unknown: 'keine Angabe', none: 'keine', some: 'ja' },
    amount: 'Betrag in Euro',
    amountHint: 'Zum Beispiel 12.500,00',
    year: 'Haushaltsjahr',
    product: 'Produkt oder Kostenstelle',
    note: 'Erläuterung',
    none: 'Keine',
  },
  en: {
    title: 'Financial impact',
    affects: { unknown: 'not stated', none: 'none', some: 'yes' },
    amount: 'Amount in euros',
    amountHint: 'Written the German way, for example 12.500,00',
    year: 'Budget year',
    product: 'Product or cost centre',
    note: 'Explanation',
    none: 'None',
  },
};
