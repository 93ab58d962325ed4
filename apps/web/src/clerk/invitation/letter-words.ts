/** What is written to members: in German, whatever language the page is read in. */
export const LETTER = {
  to: (committee: string): string => `An die Mitglieder: ${committee}`,
  subject: (title: string): string => `Ladung: ${title}`,
  greeting: 'Sehr geehrte Damen und Herren,',
  text: (title: string): string => `hiermit lade ich Sie zu folgender Sitzung: ${title}.`,
  urgent: 'Die Sitzung ist dringlich; die Ladungsfrist ist verkürzt.',
  publicPart: 'Öffentlicher Teil',
  nonPublicPart: 'Nichtöffentlicher Teil',
  reply: 'Bitte teilen Sie mit, ob Sie teilnehmen.',
  signature: 'Unterschrift der Sitzungsleitung',
  list: (title: string): string => `Versandliste: ${title}`,
  columns: { name: 'Name', sent: 'Abgesandt am, wie', received: 'Zugegangen am' },
} as const;
