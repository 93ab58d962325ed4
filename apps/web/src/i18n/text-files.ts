import type { de } from './de';

/** A part of the texts; a surface loads those it says. */
export type Namespace = keyof typeof de;

/** Where the texts lie. Each is a file of its own, which is fetched when a surface that says it is opened. */
export const TEXT_FILES: Readonly<Record<'de' | 'en', Readonly<Record<Namespace, () => Promise<unknown>>>>> = {
  de: {
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
    hall: () => import('./de/hall.json'),
    lists: () => import('./de/lists.json'),
    live: () => import('./de/live.json'),
    member: () => import('./de/member.json'),
    paper: () => import('./de/paper.json'),
    portal: () => import('./de/portal.json'),
    problems: () => import('./de/problems'),
    rules: () => import('./de/rules.json'),
    synopsis: () => import('./de/synopsis.json'),
    versions: () => import('./de/versions.json'),
    words: () => import('./de/words.json'),
  },
  en: {
    acts: () => import('./en/acts.json'),
    call: () => import('./en/call.json'),
    chair: () => import('./en/chair.json'),
    clerk: () => import('./en/clerk.json'),
    common: () => import('./en/common.json'),
    correction: () => import('./en/correction.json'),
    dossier: () => import('./en/dossier.json'),
    editor: () => import('./en/editor.json'),
    faults: () => import('./en/faults'),
    finder: () => import('./en/finder.json'),
    hall: () => import('./en/hall.json'),
    lists: () => import('./en/lists.json'),
    live: () => import('./en/live.json'),
    member: () => import('./en/member.json'),
    paper: () => import('./en/paper.json'),
    portal: () => import('./en/portal.json'),
    problems: () => import('./en/problems'),
    rules: () => import('./en/rules.json'),
    synopsis: () => import('./en/synopsis.json'),
    versions: () => import('./en/versions.json'),
    words: () => import('./en/words.json'),
  },
};
