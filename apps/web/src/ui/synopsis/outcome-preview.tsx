import { compareVersions, type UnitId, type UnitRelation } from '@gremia/resolution';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import { MarkedTextWithSwitch } from '../marked-text.switch';
import { Section } from '../section';
import { outcomeOf } from './outcome';
import { OutcomeChoices } from './outcome-choices';
import { RenumberingRecord } from './renumbering-record';
import type { SynopsisSource } from './synopsis-source';
import { UnitNotes } from './unit-notes';
import { useUnitWords } from './use-unit-words';

export interface OutcomePreviewProps {
  readonly source: SynopsisSource;
  readonly relations: readonly UnitRelation[];
}

/** Any outcome of the votes: what would be adopted on one side, the text that makes on the other. The order of choosing is the order of the votes. */
export function OutcomePreview({ source, relations }: OutcomePreviewProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const words = useUnitWords(source.amendments);
  const [chosen, setChosen] = useState<readonly UnitId[]>([]);
  const outcome = useMemo(() => outcomeOf(source, relations, chosen), [source, relations, chosen]);
  const { merged, settled } = outcome;
  const marked = useMemo(() => compareVersions(source.base, merged.points), [source, merged]);
  const total = source.amendments.flatMap(({ units }) => units).length;
  const identical = relations.filter(({ kind, units }) => kind === 'identical' && units.some((id) => chosen.includes(id)));
  const hints = [
    ...merged.conflicts.map((found) => ({ icon: found.blocking ? ('warning' as const) : ('info' as const), text: words.conflict(found, merged.points) })),
    ...identical.map((relation) => ({ icon: 'check' as const, text: words.pair(relation) })),
  ];
  return (
    <div className="g-outcome">
      <div className="g-outcome__choices g-stack">
        <p>{t('outcome.lead')}</p>
        <OutcomeChoices
          amendments={source.amendments}
          chosen={chosen}
          settled={settled}
          words={words}
          onToggle={(unitId) => setChosen(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId])}
        />
        {settled.size > 0 && <p className="g-muted g-small">{t('outcome.settledHint')}</p>}
        <div className="g-actions">
          <Button variant="tertiary" inactive={chosen.length === 0} onClick={() => setChosen([])}>
            {t('outcome.reset')}
          </Button>
        </div>
      </div>
      <div className="g-outcome__result g-stack">
        <p role="status" className="g-strong">
          {chosen.length === 0 ? t('outcome.same') : t('outcome.status', { adopted: merged.adopted.length, all: total, settled: settled.size })}
        </p>
        {hints.length > 0 && (
          <Section title={t('outcome.hints')}>
            <UnitNotes notes={hints} />
          </Section>
        )}
        <RenumberingRecord renumbering={merged.renumbering} />
        <Section title={t('outcome.text')}>
          <MarkedTextWithSwitch points={marked} startWith="new" />
        </Section>
      </div>
    </div>
  );
}
