import { compareVersions, type UnitId } from '@gremia/resolution';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';
import { Section } from '../../ui/section';
import { amendedSource } from './amended-source';
import { outcomeOf } from './outcome';
import { OutcomeChoices } from './outcome-choices';
import { RenumberingRecord } from './renumbering-record';
import type { SynopsisSource } from './synopsis-source';
import { UnitNotes } from './unit-notes';
import { useUnitWords } from './use-unit-words';

export interface OutcomePreviewProps {
  readonly source: SynopsisSource;
}

/**
 * Any outcome of the votes: what would be adopted on one side, the text that makes on the other. The order of choosing
 * is the order of the votes.
 */
export function OutcomePreview({ source }: OutcomePreviewProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const [chosen, setChosen] = useState<readonly UnitId[]>([]);
  const amended = useMemo(() => amendedSource(source, chosen), [source, chosen]);
  const { relations } = amended;
  const words = useUnitWords([...source.amendments, ...amended.amendments]);
  const { merged, settled } = useMemo(() => outcomeOf(amended, relations, chosen), [amended, relations, chosen]);
  const marked = useMemo(() => compareVersions(source.base, merged.points), [source, merged]);
  const choices = source.amendments.map((amendment) => ({
    ...amendment,
    units: amended.amendments.find(({ id }) => id === amendment.id)?.units ?? amendment.units,
  }));
  const adopted = [...merged.adopted, ...amended.adopted];
  const total = choices.flatMap(({ units, outdated }) => (outdated ? [] : units)).length;
  const identical = relations.filter(
    ({ kind, units }) => kind === 'identical' && units.some((id) => chosen.includes(id)),
  );
  const hints = [
    ...[...merged.conflicts, ...amended.conflicts].map((found) => ({
      icon: found.blocking ? ('warning' as const) : ('info' as const),
      text: words.conflict(found, merged.points),
    })),
    ...identical.map((relation) => ({ icon: 'check' as const, text: words.pair(relation) })),
  ];
  return (
    <div className="g-outcome">
      <div className="g-outcome__choices g-stack">
        <p>{t('outcome.lead')}</p>
        <OutcomeChoices
          amendments={choices}
          chosen={chosen}
          settled={settled}
          words={words}
          onToggle={(unitId) =>
            setChosen(chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId])
          }
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
          {chosen.length === 0
            ? t('outcome.same')
            : t('outcome.status', { adopted: adopted.length, all: total, settled: settled.size })}
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
