import { exclusionGround, faultMessage, proceduralMotion, type ProceduralMotion } from '@gremia/contracts';
import { findItem, isClosedNow, motionName, motionNeeds, topPoints, type MeetingState } from '@gremia/meeting';
import { GROUND_WORDS } from '@gremia/rules';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { POINTS_WORDS } from '../../chair/units/points-words';
import { FormDialog } from '../../forms/form-dialog';
import { typedNumber } from '../../forms/typed-number';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/button';
import { CheckField, CheckGroup } from '../../ui/choice-field';
import { SelectField, TextField } from '../../ui/text-field';
import type { LiveMeeting } from '../use-meeting';
import { uuid } from '../uuid';

interface MotionDialogProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  /** The office enters it for somebody: then it asks for whom. */
  readonly forOthers?: boolean;
  readonly label: string;
}

const motionTyped = z
  .object({
    motion: proceduralMotion,
    personId: z.string(),
    detail: z.string().trim().max(300),
    pointIds: z.array(z.string()),
    ground: exclusionGround,
    faction: z.boolean(),
    supporters: typedNumber({ min: 1, max: 1_000 }),
  })
  .superRefine(({ motion, detail }, { addIssue }) => {
    if (motion === 'refer' && detail === '')
      addIssue({ code: 'custom', path: ['detail'], message: faultMessage('gap') });
  });

/** In the place of a member: whoever leads proposes it. */
const BY_LEAD = 'lead';
const ON_THE_PUBLIC: ReadonlySet<string> = new Set<ProceduralMotion>(['exclude-public', 'admit-public']);

const NOTHING: z.input<typeof motionTyped> = {
  motion: 'close-debate',
  personId: '',
  detail: '',
  ground: 'individual-interest',
  pointIds: [],
  faction: false,
  supporters: '1',
};

/** A point of order is moved: which one, for whom, and what it needs by the rules of the body. */
export function MotionDialog({ meeting, forOthers = false, label }: MotionDialogProps): ReactElement {
  const { t } = useTranslation('live');
  const { state } = meeting;
  const [open, setOpen] = useState(false);
  const form = useCheckedForm({
    schema: forOthers
      ? motionTyped.refine(({ personId }) => personId !== '', { path: ['personId'], message: faultMessage('gap') })
      : motionTyped,
    defaultValues: NOTHING,
    send: async ({ personId, detail, motion, ground, pointIds, ...rest }) => {
      await meeting.send({
        kind: 'raise-motion',
        motionId: uuid(),
        motion,
        detail: motion === 'refer' ? detail : '',
        ...rest,
        ...(motion === 'exclude-public' ? { ground } : {}),
        ...(personId === BY_LEAD ? { byLead: true } : personId === '' ? {} : { personId }),
        ...(motion === 'separate-votes' && pointIds.length > 0 ? { pointIds } : {}),
      });
      setOpen(false);
      form.rhf.reset();
    },
  });
  const words = useWords(POINTS_WORDS);
  const top = topPoints(state, state.currentItemId ?? '');
  const [motion, faction, supporters, ground] = form.rhf.watch(['motion', 'faction', 'supporters', 'ground']);
  const needs = motionNeeds(state, {
    motion: proceduralMotion.catch('close-debate').parse(motion),
    faction: faction ? '' : null,
    supporters: Math.max(1, Number.parseInt(supporters, 10) || 1),
    ...(motion === 'exclude-public' ? { ground: exclusionGround.parse(ground) } : {}),
  });
  return (
    <>
      <Button variant="tertiary" small={forOthers} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        form={form}
        open={open}
        title={t('motions.title')}
        confirmLabel={t('motions.send')}
        onCancel={() => setOpen(false)}
      >
        <SelectField
          label={t('motions.which')}
          options={motionsNow(state).map((value) => ({ value, label: motionName({ motion: value, detail: '' }) }))}
          {...form.field('motion')}
        />
        {motion === 'refer' && (
          <TextField label={t('motions.where')} maxLength={300} autoComplete="off" {...form.field('detail')} />
        )}
        {motion === 'separate-votes' && top.length > 1 && (
          <CheckGroup
            legend={words.moved}
            options={top.map(({ id, label: name }) => ({ value: id, label: name }))}
            {...form.choice('pointIds')}
          />
        )}
        {motion === 'exclude-public' && (
          <SelectField
            label={t('motions.ground')}
            hint={t('motions.groundHint')}
            options={groundsOf(state)}
            {...form.field('ground')}
          />
        )}
        {forOthers && (
          <SelectField
            label={t('motions.mover')}
            options={[
              { value: '', label: t('speakers.choose') },
              ...(ON_THE_PUBLIC.has(motion) ? [{ value: BY_LEAD, label: t('motions.byLead') }] : []),
              ...movers(state),
            ]}
            {...form.field('personId')}
          />
        )}
        <CheckField label={t('motions.faction')} {...form.field('faction')} />
        <TextField
          label={t('motions.supporters')}
          hint={t('motions.supportersHint')}
          inputMode="numeric"
          autoComplete="off"
          {...form.field('supporters')}
        />
        {needs !== null && <p className="g-muted">{needs.sentence}</p>}
      </FormDialog>
    </>
  );
}

/** The public is excluded where it is in, and let in where it is out. */
const motionsNow = (state: MeetingState): readonly ProceduralMotion[] =>
  proceduralMotion.options.filter((motion) => motion !== (isClosedNow(state) ? 'exclude-public' : 'admit-public'));

const groundsOf = ({ profile }: MeetingState): { value: string; label: string }[] =>
  (profile?.exclusion.value.grounds ?? []).map((value) => ({ value, label: GROUND_WORDS[value] }));

/** Who may move one now. */
const movers = (state: MeetingState): { value: string; label: string }[] =>
  state.roster
    .filter(
      ({ personId, voting }) =>
        voting &&
        state.present[personId] !== undefined &&
        findItem(state, state.currentItemId)?.conflicted.includes(personId) !== true,
    )
    .map(({ personId, name }) => ({ value: personId, label: name }));
