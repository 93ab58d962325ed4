import type { de } from './de';

/** A part of the texts; a surface loads those it says. */
export type Namespace = keyof typeof de;

/** Where the texts of a language lie. Each is a file of its own, fetched when a surface that says it is opened. */
export type TextFiles = Readonly<Record<Namespace, () => Promise<unknown>>>;

export const GERMAN_FILES: TextFiles = {
  account: () => import('./de/account.json'),
  acts: () => import('./de/acts.json'),
  call: () => import('./de/call.json'),
  chair: () => import('./de/chair.json'),
  clerk: () => import('./de/clerk.json'),
  common: () => import('./de/common.json'),
  correction: () => import('./de/correction.json'),
  dossier: () => import('./de/dossier.json'),
  editor: () => import('./de/editor.json'),
  faults: () => import('./de/faults'),
  finder: () => import('./de/finder.json'),
  guide: () => import('./de/guide.json'),
  hall: () => import('./de/hall.json'),
  handbook: () => import('./de/handbook.json'),
  history: () => import('./de/history.json'),
  home: () => import('./de/home.json'),
  lists: () => import('./de/lists.json'),
  live: () => import('./de/live.json'),
  member: () => import('./de/member.json'),
  paper: () => import('./de/paper.json'),
  persons: () => import('./de/persons.json'),
  pocket: () => import('./de/pocket.json'),
  portal: () => import('./de/portal.json'),
  problems: () => import('./de/problems'),
  rules: () => import('./de/rules.json'),
  synopsis: () => import('./de/synopsis.json'),
  templates: () => import('./de/templates.json'),
  versions: () => import('./de/versions.json'),
  words: () => import('./de/words.json'),
};
