import { initialState } from '@gremia/meeting';
import { AddItemForm } from '../chair/agenda/add-item-form';
import { DropAlternativesForm } from '../chair/alternatives/drop-alternatives-form';
import { PutAlternativesForm } from '../chair/alternatives/put-alternatives-form';
import { never, type ShownForm } from './shown-form';

const meeting = { send: never } as const;
const state = initialState;

/** Forms about proposals that exclude each other, and about what comes onto the agenda. */
export const ALTERNATIVES_FORMS: readonly ShownForm[] = [
  {
    file: 'chair/alternatives/put-alternatives-form.tsx',
    form: <PutAlternativesForm meeting={meeting} itemId="i1" />,
    gaps: ['Worum es geht', 'Vorschläge, der weitestgehende zuerst'],
    wrong: null,
  },
  {
    file: 'chair/alternatives/drop-alternatives-form.tsx',
    form: <DropAlternativesForm meeting={meeting} itemId="i1" alternativesId="w1" />,
    gaps: ['Grund'],
    wrong: null,
  },
  {
    file: 'chair/agenda/add-item-form.tsx',
    form: <AddItemForm meeting={{ ...meeting, state }} />,
    gaps: ['Gegenstand', 'Ich habe gefragt: Niemand widerspricht (Geschäftsordnung).', 'Grund'],
    wrong: null,
  },
];
