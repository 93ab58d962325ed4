import type { MeetingDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';

/** The rules that nobody has compared with their source, put to the chair before the meeting rests on them. */
export function RuleQuestions({
  questions,
}: {
  readonly questions: MeetingDetail['openQuestions'];
}): ReactElement | null {
  const { t } = useTranslation('chair');
  if (questions.length === 0) return null;
  const open = questions.filter(({ answered }) => !answered);
  return (
    <>
      {open.length > 0 && <p>{t('rules.lead', { count: open.length })}</p>}
      {open.length < questions.length && <p>{t('rules.answered', { count: questions.length - open.length })}</p>}
      <RuleTexts questions={questions} />
    </>
  );
}

/** What these rules say, with their norms, for whoever wants to read it now. */
export function RuleTexts({ questions }: { readonly questions: MeetingDetail['openQuestions'] }): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <details className="g-disclosure">
      <summary>{t('rules.summary')}</summary>
      <ul className="g-rule-questions" lang="de">
        {questions.map(({ rule, name, norm, words }) => (
          <li key={rule}>
            <strong>{name}</strong> <span className="g-muted">({keepTogether(norm)})</span>
            <ul className="g-rule-questions__lines">
              {words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
