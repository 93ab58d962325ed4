import type { NotedChange, PaperChange } from '../events';
import type { ItemState, PaperChangeNote } from '../state';

const SENTENCES: Readonly<Record<PaperChange, (paper: string) => string>> = {
  withdrawn: (paper) => `Die Drucksache${paper} ist zurückgezogen.`,
  'new-version': (paper) => `Zur Drucksache${paper} liegt eine neue Fassung vor.`,
  'amendment-submitted': (paper) => `Es liegt ein weiterer Änderungsantrag vor:${paper || ' ohne Nummer'}.`,
  'amendment-changed': (paper) => `Der Änderungsantrag${paper} ist geändert.`,
  'amendment-withdrawn': (paper) => `Der Änderungsantrag${paper} ist zurückgezogen.`,
  'statement-submitted': (paper) => `Es liegt eine Stellungnahme vor:${paper || ' ohne Nummer'}.`,
  'attachment-added': (paper) => `Zur Drucksache${paper} ist eine Anlage hinzugekommen.`,
  'attachment-removed': (paper) => `Zur Drucksache${paper} ist eine Anlage entfernt.`,
  'attachment-published': (paper) => `Zur Drucksache${paper} ist eine Anlage veröffentlicht.`,
  'attachment-withheld': (paper) => `Zur Drucksache${paper} ist eine Anlage nicht mehr öffentlich.`,
};

/** A noted change in a sentence, as the chair says it and the minutes tell it. */
export const changeSentence = ({ change, number }: Pick<NotedChange, 'change' | 'number'>): string =>
  SENTENCES[change](number === null ? '' : ` ${number}`);

/** What has changed about the papers of an item since its texts were laid; nothing once it is closed. */
export const pendingChanges = ({ changes, closedAt }: ItemState): readonly PaperChangeNote[] =>
  closedAt === null ? changes.filter(({ laid }) => !laid) : [];

/** Changes of what is voted on; a file or a statement is none. */
const OF_TEXTS: ReadonlySet<PaperChange> = new Set([
  'new-version',
  'amendment-submitted',
  'amendment-changed',
  'amendment-withdrawn',
]);

/** Those because of which the texts on the table are not what would be voted on. */
export const changesToLay = (item: ItemState): readonly PaperChangeNote[] =>
  pendingChanges(item).filter(({ change }) => OF_TEXTS.has(change));

/** The paper of the item was taken back: nothing is left to be voted on. */
export const isTakenBack = ({ changes }: ItemState): boolean => changes.some(({ change }) => change === 'withdrawn');
