import { BallotForm } from '../procedures/open-ballot/ballot-form';
import { SecretForm } from '../procedures/secret-ballot/secret-form';
import { HandsForm } from '../procedures/show-of-hands/hands-form';
import { nothing, type ShownForm } from './shown-form';

const nobody = { options: [], places: 1, several: false };

/** Forms of the kinds of vote. */
export const PROCEDURE_FORMS: readonly ShownForm[] = [
  {
    file: 'procedures/open-ballot/ballot-form.tsx',
    form: (
      <BallotForm {...nobody} conflictNorm="§ 38 ThürKO" replaced={null} sending={null} error={null} onCast={nothing} />
    ),
    gaps: ['Ihre Stimme'],
    wrong: null,
  },
  {
    file: 'procedures/secret-ballot/secret-form.tsx',
    form: <SecretForm {...nobody} conflictNorm="" replaced={null} sending={null} error={null} onCast={nothing} />,
    gaps: ['Ihre geheime Stimme'],
    wrong: null,
  },
  {
    file: 'procedures/numbers-form.tsx',
    form: <HandsForm {...nobody} entered={null} entitled={30} issued={0} busy={false} error={null} onClose={nothing} />,
    gaps: ['Ja', 'Nein', 'Enthaltungen'],
    wrong: { field: 'Ja', value: 'viele' },
  },
];
