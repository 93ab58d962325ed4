import type { Point } from '@gremia/resolution';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt } from '../api/error-at';
import { AmendmentField } from '../paper-editing/amendment-field';
import { PaperFieldsInputs } from '../paper-fields/paper-fields-inputs';
import { CheckField, RadioGroup } from '../ui/choice-field';
import { PointsEditor } from '../paper-editing/points-editor/points-editor';
import { Section } from '../ui/section';
import { TextField } from '../ui/text-field';
import { OriginatorField } from './originator-field';
import type { PaperDraft } from '../paper-editing/paper-input';

interface MotionFieldsProps {
  readonly value: PaperDraft;
  readonly onChange: (value: PaperDraft) => void;
  /** The text that an amendment changes; null for everything else. */
  readonly base: readonly Point[] | null;
  readonly error: unknown;
  /** Stands in the place of the text, which is to be changed elsewhere first. */
  readonly instead?: ReactNode;
}

/** The fields of a motion, question or amendment as its author writes it. */
export function MotionFields({ value, onChange, base, error, instead }: MotionFieldsProps): ReactElement {
  const { t } = useTranslation(['member', 'editor', 'words']);
  const set = (part: Partial<PaperDraft>): void => onChange({ ...value, ...part });
  const texts = {
    points: value.points,
    reasons: value.pointReasons,
    onChange: (points: readonly Point[]) => set({ points: [...points] }),
    onReason: (id: string, text: string) => set({ pointReasons: { ...value.pointReasons, [id]: text } }),
  };
  return (
    <>
      {base === null && (
        <RadioGroup
          legend={t('motion.kind')}
          value={value.kind}
          horizontal
          options={(['motion', 'question'] as const).map((kind) => ({
            value: kind,
            label: t(`words:paperKind.${kind}`),
          }))}
          onChange={(kind) => set({ kind })}
        />
      )}
      <TextField
        label={t('motion.title')}
        hint={t('motion.titleHint')}
        error={errorAt(error, '/title')}
        maxLength={500}
        value={value.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <OriginatorField value={value.originators} onChange={(originators) => set({ originators })} />
      <CheckField
        label={t('motion.public')}
        hint={t('motion.publicHint')}
        checked={value.public}
        onChange={(event) => set({ public: event.target.checked })}
      />
      {value.kind !== 'question' && (
        <Section title={base === null ? t('paper.text') : t('paper.changes')}>
          {instead ??
            (base === null ? (
              <PointsEditor {...texts} />
            ) : (
              <AmendmentField value={value} base={base} onChange={set} onReason={texts.onReason} />
            ))}
        </Section>
      )}
      <Section title={t('editor:more')}>
        <PaperFieldsInputs kind={value.kind} values={value} error={error} onChange={set} />
      </Section>
    </>
  );
}
