import type { PaperReading, StatementReading } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PointList } from '../resolution-text/point-list';
import { Section } from '../ui/section';
import { StatementChecks } from './statement-checks';

/** Comparing takes a good deal of code, which few papers need. */
const ComparedText = lazy(() => import('../resolution-text/compared-text'));

interface PaperStatementsProps {
  readonly paper: Pick<PaperReading, 'kind' | 'text' | 'statements'>;
}

/** What the administration says: its three answers, its words, and its own wording if it has one. */
export function PaperStatements({ paper: { kind, text, statements } }: PaperStatementsProps): ReactElement | null {
  const { t } = useTranslation('paper');
  if (statements.length === 0) return null;
  // The page of a statement does not show the text that it is about.
  const base = kind === 'statement' ? null : (text?.points ?? []);
  return (
    <Section title={t('statements')}>
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} base={base} />
      ))}
    </Section>
  );
}

interface StatementProps {
  readonly statement: StatementReading;
  readonly base: readonly Point[] | null;
}

function Statement({ statement, base }: StatementProps): ReactElement {
  const { t } = useTranslation('paper');
  const { office, number, counterWording, body } = statement;
  return (
    <article className="g-stack">
      <h3 className="g-h3" lang="de">
        {number === null ? office : t('statement.by', { office, number })}
      </h3>
      <StatementChecks
        lawful={{ answer: statement.lawful, text: statement.lawfulText }}
        resources={{ answer: statement.resources, text: statement.resourcesText }}
        funds={{ answer: statement.funds, text: statement.fundsText }}
      />
      {counterWording !== null && (
        <>
          <h4 className="g-h4">{t('statement.counterWording')}</h4>
          {base === null ? (
            <Sheet points={counterWording} />
          ) : (
            <Suspense fallback={<Sheet points={counterWording} />}>
              <ComparedText from={base} to={counterWording} />
            </Suspense>
          )}
        </>
      )}
      {body.trim() !== '' && (
        <p className="g-prose" lang="de">
          {body}
        </p>
      )}
    </article>
  );
}

const Sheet = ({ points }: { readonly points: readonly Point[] }): ReactElement => (
  <div className="g-text-sheet">
    <PointList points={points} />
  </div>
);
