import type { LayerLevel } from '../profile';

/** A level as it is named to people. */
export const LEVEL_WORDS: Readonly<Record<LayerLevel, string>> = {
  preset: 'Voreinstellung der Software',
  land: 'Gesetz des Landes',
  'main-statute': 'Hauptsatzung',
  'rules-of-procedure': 'Geschäftsordnung',
  'body-statute': 'Satzung des Gremiums',
  'meeting-decision': 'Beschluss für eine Sitzung',
};

/** The levels on which a municipality makes rules, the widest first. */
export const MUNICIPAL_LEVELS = ['main-statute', 'rules-of-procedure', 'body-statute', 'meeting-decision'] as const;
export type MunicipalLevel = (typeof MUNICIPAL_LEVELS)[number];
