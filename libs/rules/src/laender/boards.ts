import type { LandBody, RuleLayer } from '../layers/layer';
import { MUNICIPAL, toBeNamed, unverified } from '../layers/said';
import { ALL_MEMBERS } from '../usual-values';
import { boardRules } from './shared';

/** Boards of whatever Land that have neither a law nor a statute yet: everything about them is a question. */
export const generalBoards: readonly LandBody[] = [
  {
    key: 'board-without-statute',
    name: 'Beirat ohne Satzung (alle Länder)',
    land: 'Alle Länder',
    type: 'advisory-board',
    subject: 'Der Beirat',
  },
];

const { remote: _remote, ...rules } = boardRules;

/** Nobody has allowed them to vote from elsewhere, so the preset stays: no vote for whoever is connected. */
export const generalBoardLayers: readonly RuleLayer[] = [
  {
    key: 'boards-without-statute',
    level: 'land',
    name: 'Beiräte ohne Satzung',
    bodies: ['advisory-board'],
    validFrom: '2024-01-01',
    validUntil: null,
    rules: {
      ...rules,
      circular: unverified(
        { allowed: 'if-agreed', admission: ALL_MEMBERS, matters: 'all' },
        toBeNamed('Vorschrift des Beirats'),
        'Ob der Beirat ohne Sitzung beschließen darf, bestimmt seine Geschäftsordnung',
        MUNICIPAL,
      ),
    },
  },
];
