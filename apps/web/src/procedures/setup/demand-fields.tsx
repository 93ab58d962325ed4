import { demandWay } from '@gremia/contracts';
import { answerDemand, precedingForm, type DemandedForm } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { SelectField, TextField } from '../../ui/text-field';
import type { SetupProps } from '../procedure-screens';
import { typedDemand, type TypedDemand } from './typed-setup';
import { WORDS } from './words';

/** What the rules of the body say of who can ask for it, then who did and by what right. */
export function DemandFields({ typed, gathering, form, onChange }: SetupProps & { readonly form: DemandedForm }) {
  const words = useWords(WORDS);
  const demand = typedDemand(typed);
  const change = (part: TypedDemand): void => onChange({ ...typed, demand: { ...demand, ...part } });
  const way = demand.way ?? 'resolution';
  return (
    <>
      <RightToAsk gathering={gathering} form={form} />
      <SelectField
        label={words.way}
        value={way}
        options={demandWay.options.map((value) => ({ value, label: words.ways[value] }))}
        onChange={(event) => change({ way: demandWay.catch('other').parse(event.target.value) })}
      />
      <TextField
        label={words.by}
        hint={words.byHint}
        maxLength={200}
        value={demand.by ?? ''}
        onChange={(event) => change({ by: event.target.value })}
      />
      {way === 'members' && (
        <TextField
          label={words.supporters}
          inputMode="numeric"
          maxLength={4}
          value={demand.supporters ?? ''}
          onChange={(event) => change({ supporters: event.target.value })}
        />
      )}
      {way === 'other' && (
        <TextField
          label={words.norm}
          hint={words.normHint}
          maxLength={200}
          value={demand.norm ?? ''}
          onChange={(event) => change({ norm: event.target.value })}
        />
      )}
    </>
  );
}

function RightToAsk({
  gathering: { profile, present, seats },
  form,
}: Pick<SetupProps, 'gathering'> & { readonly form: DemandedForm }): ReactElement | null {
  const words = useWords(WORDS);
  if (profile === null) return null;
  const nobody = { supporters: 0, byFaction: false, resolved: false, election: false };
  const { sentence } = answerDemand({ profile, form, present, seats, ...nobody });
  const isSecond = form === 'roll-call' && precedingForm(profile) === 'secret';
  return (
    <p className="kern-body g-vote-setup__law" lang="de">
      {sentence} {isSecond && words.secretFirst(profile.secretBallot.norm)}
    </p>
  );
}
