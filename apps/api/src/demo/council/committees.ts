import { BOARD_MEMBERS, COUNCILLORS } from './persons';

export interface DemoSeat {
  readonly person: string;
  readonly function: 'chair' | 'deputy-chair' | 'member' | 'adviser';
  readonly voting: boolean;
}

export interface DemoCommittee {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'council' | 'committee' | 'advisory-board';
  readonly seats: number;
  readonly profileKey: string;
  readonly members: readonly DemoSeat[];
  /** Who may sit for members of their own Fraktion, in this order. */
  readonly substitutes?: readonly string[];
}

const seated = (chair: string, deputy: string, members: readonly string[]): DemoSeat[] => [
  { person: chair, function: 'chair', voting: true },
  { person: deputy, function: 'deputy-chair', voting: true },
  ...members.map((person): DemoSeat => ({ person, function: 'member', voting: true })),
];
const allExcept = (persons: readonly { readonly key: string }[], ...keys: string[]) =>
  persons.map(({ key }) => key).filter((key) => !keys.includes(key));

/**
 * In Thüringen the mayor chairs the council and votes (§ 23 Abs. 1 ThürKO): 50 elected members and her seat make 51.
 */
export const COMMITTEES: readonly DemoCommittee[] = [
  {
    key: 'stadtrat',
    name: 'Stadtrat',
    shortName: 'Stadtrat',
    kind: 'council',
    seats: 51,
    profileKey: 'thueringen-council',
    members: seated('vorsitz', 'bergquell', allExcept(COUNCILLORS, 'bergquell')),
  },
  {
    key: 'bauausschuss',
    name: 'Ausschuss für Bau, Verkehr und Umwelt',
    shortName: 'BVU',
    kind: 'committee',
    seats: 11,
    profileKey: 'thueringen-committee',
    members: seated('rabenhaupt', 'haselhorst', [
      'ahrenfels',
      'dachsleitner',
      'eschenwald',
      'sandweg',
      'tannhofer',
      'moorbach',
      'pappelreihe',
      'abendrot',
      'giebelmann',
    ]),
    substitutes: ['langfurt', 'zaunkoenig', 'brombeer', 'lerchenau', 'rosendorn', 'eulenspeer'],
  },
  {
    key: 'finanzausschuss',
    name: 'Ausschuss für Finanzen und Beteiligungen',
    shortName: 'FinB',
    kind: 'committee',
    seats: 11,
    profileKey: 'thueringen-committee',
    members: seated('pfeilstern', 'fasanenhof', [
      'goldacker',
      'hohenlinde',
      'kieselbach',
      'uferlos',
      'wasserburger',
      'kornblum',
      'schilfrohr',
      'bachforell',
      'kopfstein',
    ]),
  },
  {
    key: 'behindertenbeirat',
    name: 'Beirat für Menschen mit Behinderungen',
    shortName: 'Behindertenbeirat',
    kind: 'advisory-board',
    seats: 14,
    profileKey: 'thueringen-advisory-board',
    members: [
      ...seated('regenpfeifer', 'windhauch', [
        ...allExcept(BOARD_MEMBERS, 'regenpfeifer', 'windhauch'),
        'quellental',
        'veilchenfeld',
        'immergruen',
        'feldlerche',
      ]),
      { person: 'inklusion', function: 'adviser', voting: false },
    ],
  },
];
