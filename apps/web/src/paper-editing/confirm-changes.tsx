import { deriveOperations, linkReferences, type Grouping, type Point } from '@gremia/resolution';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { MarkedText } from '../resolution-text/marked-text';
import { changesOf, type PointChange, type UnitChanges } from './changes-in-words';

export interface ConfirmChangesProps {
  readonly base: readonly Point[];
  readonly points: readonly Point[];
  readonly grouping: Grouping;
}

/**
 * What was recognised of the author's changes, in words and marked, point by point: what will be voted on once it is
 * confirmed.
 */
export function ConfirmChanges({ base, points, grouping }: ConfirmChangesProps): ReactElement {
  const { t } = useTranslation('editor');
  const changes = useMemo(() => recognise(base, points, grouping), [base, points, grouping]);
  if (changes === null) return <Alert kind="warning" title={t('amendment.failed')} />;
  if (changes.length === 0) return <Alert kind="warning" title={t('confirm.nothing')} />;
  return (
    <div className="g-stack">
      <p>{t('confirm.lead')}</p>
      <p>
        {t('amendment.votedOn', { count: changes.length, units: changes.map(({ unit }) => unit.label).join(' · ') })}
      </p>
      <ul className="g-changes">
        {changes
          .flatMap((each) => each.points)
          .map((change) => (
            <li key={change.marked.id}>
              <p className="g-strong">{t(`confirm.point.${change.change}`, { label: change.label })}</p>
              <Words change={change} />
              <MarkedText points={[change.marked]} />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Few changes of words are said one by one; of many the marks say more. */
const SAID = 3;

function Words({ change: { words } }: { readonly change: PointChange }): ReactElement | null {
  const { t } = useTranslation('editor');
  if (words.length === 0 || words.length > SAID) return null;
  return (
    <ul className="g-list g-changes__words">
      {words.map(({ old, fresh }, index) => (
        <li key={index} lang="de">
          {t(old === '' ? 'confirm.words.inserted' : fresh === '' ? 'confirm.words.struck' : 'confirm.words.replaced', {
            old,
            fresh,
          })}
        </li>
      ))}
    </ul>
  );
}

function recognise(base: readonly Point[], points: readonly Point[], grouping: Grouping): UnitChanges[] | null {
  try {
    const { ops, units } = deriveOperations(base, linkReferences(points), { amendmentId: 'vorschau', grouping });
    return changesOf(base, ops, units);
  } catch {
    return null;
  }
}
