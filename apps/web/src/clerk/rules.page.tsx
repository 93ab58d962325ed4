import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../api/bodies';
import { useRules } from '../api/rules';
import { today } from '../i18n/dates';
import { InstantChoice } from '../forms/instant-choice';
import { Alert } from '../ui/alert';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { Tabs } from '../ui/tabs';
import { TextField } from '../ui/text-field';
import { ClerkPage } from './clerk-page';
import { LayerTable } from './rules/layer-table';
import { OpenRules } from './rules/open-rules';
import { OwnLayers } from './rules/own-layers';
import { RuleForm } from './rules/rule-form';
import { RuleEntries } from './rules/rule-entries';
import { TryOut } from './rules/try-out';
import './clerk.css';

const VIEWS = ['open', 'rules', 'layers', 'own', 'try'] as const;
type View = (typeof VIEWS)[number];

/** By which rules a body meets: in plain words, with norm and source, and where each comes from. */
export function RulesPage(): ReactElement {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const { gremium, tag = today() } = useSearch({ from: '/shell/verwaltung/regeln' });
  const committees = useCommittees();
  const committeeId = gremium ?? committees.data?.committees[0]?.id ?? '';
  const query = useRules(committeeId, tag);
  const [view, setView] = useState<View>('open');
  const show = (search: { readonly gremium?: string; readonly tag?: string }): void =>
    void navigate({ to: '/verwaltung/regeln', search: { gremium: committeeId, tag, ...search }, replace: true });
  return (
    <ClerkPage title={t('title')} lead={t('lead')}>
      <div className="g-filter">
        <InstantChoice
          label={t('committee')}
          value={committeeId}
          options={(committees.data?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(value) => show({ gremium: value })}
        />
        <TextField
          label={t('day')}
          type="date"
          value={tag}
          onChange={(event) => event.target.value !== '' && show({ tag: event.target.value })}
        />
      </div>
      <QueryView query={query}>
        {(sheet) => (
          <>
            {sheet.refused.map(({ rule, layer, sentence }) => (
              <Alert key={rule + layer} kind="warning" title={sentence} titleLang="de" />
            ))}
            <Tabs
              label={sheet.body}
              tabs={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
              selected={view}
              onSelect={setView}
            >
              {view === 'open' && <OpenRules sheet={sheet} />}
              {view === 'rules' && <RuleEntries rules={sheet.rules} seats={sheet.seats} />}
              {view === 'layers' && <LayerTable sheet={sheet} />}
              {view === 'try' && <TryOut key={`${sheet.committeeId} ${sheet.on}`} sheet={sheet} />}
              {view === 'own' && (
                <>
                  <OwnLayers sheet={sheet} />
                  <Section title={t('form.title')}>
                    <RuleForm key={sheet.committeeId} sheet={sheet} />
                  </Section>
                </>
              )}
            </Tabs>
          </>
        )}
      </QueryView>
    </ClerkPage>
  );
}
