import type { RuleView } from '@gremia/contracts';
import { LEVEL_WORDS } from '@gremia/rules';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../../i18n/keep-together';
import { useWideScreen } from '../../ui/use-wide-screen';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RuleStatus } from './rule-status';
import { RuleWords } from './rule-words';

interface RuleEntriesProps {
  readonly rules: readonly RuleView[];
  /** The statutory number of votes of the body. */
  readonly seats: number;
  /** What can be done about a rule: below its name, or where there is little room, after all that it says. */
  readonly act?: (rule: RuleView) => ReactNode;
  /** Of the headings of rules, below a part that has one itself. */
  readonly level?: 2 | 3;
}

/**
 * Rules one below the other: which it is and how far it is looked up, what it says in sentences, where that stands.
 * Side by side where there is room, else with the sentences across the whole width.
 */
export function RuleEntries({ rules, seats, act, level = 2 }: RuleEntriesProps): ReactElement {
  const Heading = `h${level}` as const;
  const { t } = useTranslation('rules');
  return (
    <ul className="g-rules">
      {rules.map((rule) => (
        <li key={rule.rule} className="g-rules__rule">
          <div className="g-rule-head">
            <Heading className="g-rules__name" lang="de">
              {rule.name}
            </Heading>
            <RuleStatus rule={rule} />
          </div>
          <RuleWords {...rule} seats={seats} />
          <RuleNorm rule={rule} label={t('column.norm')} />
          {act !== undefined && <div className="g-rules__act">{act(rule)}</div>}
        </li>
      ))}
    </ul>
  );
}

/** The norm; with it the layer it belongs to and what it was read in, on a narrow screen for those who ask. */
function RuleNorm({ rule, label }: { readonly rule: RuleView; readonly label: string }): ReactElement {
  const { t } = useTranslation('rules');
  const isWide = useWideScreen();
  const level = rule.norm === LEVEL_WORDS[rule.level] ? null : LEVEL_WORDS[rule.level];
  const source = (
    <span lang="de">
      {level !== null && <span className="g-muted g-small g-rule-source">{level}</span>}
      <span className="g-muted g-small g-rule-source">{rule.source}</span>
    </span>
  );
  return (
    <div className="g-rules__norm">
      <VisuallyHidden>{label}: </VisuallyHidden>
      <span lang="de">{keepTogether(rule.norm)}</span>
      {isWide ? (
        source
      ) : (
        <details>
          <summary>
            {t('source')}
            <VisuallyHidden>: {rule.name}</VisuallyHidden>
          </summary>
          {source}
        </details>
      )}
    </div>
  );
}
