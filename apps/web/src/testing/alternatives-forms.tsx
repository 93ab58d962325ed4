import { DropAlternativesForm } from '../chair/alternatives/drop-alternatives-form';
import { PutAlternativesForm } from '../chair/alternatives/put-alternatives-form';
import { never, type ShownForm } from './shown-form';

const meeting = { send: never } as const;

/** Forms about proposals that exclude each other. */
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
];
