import type { Originator, PaperInput } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { CheckField, RadioGroup } from '../ui/choice-field';
import { AmendmentEditor } from '../ui/points-editor/amendment-editor';
import { PointsEditor } from '../ui/points-editor/points-editor';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';
import { TextArea, TextField } from '../ui/text-field';
import { keep } from './kept-draft';
import { OriginatorField } from './originator-field';

interface MotionFormProps {
  readonly initial: PaperInput;
  /** The text that an amendment changes; null for everything else. */
  readonly base: readonly Point[] | null;
  /** Under which name unsaved text is kept in this browser. */
  readonly draftKey: string;
  readonly mayChooseKind: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** The revision that the server has of what was saved last here; null before. */
  readonly savedRevision: number | null;
  readonly onSave: (input: PaperInput) => void;
  /** Further steps; they are told whether there is unsaved text. */
  readonly children?: ((unsaved: boolean) => ReactNode) | undefined;
}

/** A motion, question or amendment as its author writes it. Saving asks for little; what must be there is asked on handing it in. */
export function MotionForm({ initial, base, draftKey, mayChooseKind, busy, error, savedRevision, onSave, children }: MotionFormProps): ReactElement {
  const { t } = useTranslation(['member', 'words']);
  const { register, handleSubmit, watch, setValue, reset, getValues, formState } = useForm<PaperInput>({ defaultValues: initial });
  const [kind, points, originators, pointReasons] = watch(['kind', 'points', 'originators', 'pointReasons']);

  useEffect(() => {
    const { unsubscribe } = watch((draft) => keep(draftKey, draft));
    return unsubscribe;
  }, [watch, draftKey]);

  useEffect(() => {
    if (savedRevision !== null) reset(getValues());
  }, [savedRevision, reset, getValues]);

  const setPoints = (next: readonly Point[]): void => setValue('points', [...next], { shouldDirty: true });
  const setReason = (id: string, text: string): void => setValue('pointReasons', { ...pointReasons, [id]: text }, { shouldDirty: true });
  const titleError = formState.errors.title === undefined ? undefined : t('motion.titleMissing');

  return (
    <form className="g-motion" onSubmit={(event) => void handleSubmit(onSave)(event)} noValidate>
      {mayChooseKind && (
        <RadioGroup
          legend={t('motion.kind')}
          value={kind}
          horizontal
          options={(['motion', 'question'] as const).map((value) => ({ value, label: t(`words:paperKind.${value}`) }))}
          onChange={(value) => setValue('kind', value, { shouldDirty: true })}
        />
      )}
      <TextField
        label={t('motion.title')}
        hint={t('motion.titleHint')}
        error={titleError}
        maxLength={500}
        {...register('title', { validate: (title) => title.trim() !== '' })}
      />
      <OriginatorField value={originators} onChange={(next: Originator[]) => setValue('originators', next, { shouldDirty: true })} />
      <CheckField label={t('motion.public')} hint={t('motion.publicHint')} {...register('public')} />
      {kind !== 'question' && (
        <Section title={base === null ? t('paper.text') : t('paper.changes')}>
          {base === null ? (
            <PointsEditor points={points} onChange={setPoints} reasons={pointReasons} onReason={setReason} />
          ) : (
            <AmendmentEditor base={base} points={points} onChange={setPoints} reasons={pointReasons} onReason={setReason} />
          )}
        </Section>
      )}
      <TextArea label={kind === 'question' ? t('motion.questionText') : t('paper.reasons')} rows={6} {...register('reasons')} />
      <ProblemAlert error={error} />
      <div className="g-row">
        <Button type="submit" variant={children === undefined ? 'primary' : 'secondary'} busy={busy}>
          {t('motion.save')}
        </Button>
        {children?.(formState.isDirty)}
        <p role="status">{savedRevision !== null && !formState.isDirty ? t('motion.saved') : ''}</p>
      </div>
    </form>
  );
}
