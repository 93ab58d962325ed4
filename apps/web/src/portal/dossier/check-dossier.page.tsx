import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { KeyField } from '../key-field';
import { checkFile, isKey, NO_EVIDENCE, type Checked, type Evidence } from './check-file';
import { CheckReport } from './check-report';
import { EvidenceFields } from './evidence-fields';

/** Anybody checks the dossier of a meeting here, without us: the file never leaves the device. */
export function CheckDossierPage(): ReactElement {
  const { t } = useTranslation('dossier');
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState('');
  const [evidence, setEvidence] = useState<Evidence>(NO_EVIDENCE);
  const [checked, setChecked] = useState<Checked | 'checking' | null>(null);
  const check = (chosen: File | null, line: string, more: Evidence): void => {
    if (chosen === null || !isKey(line)) return setChecked(null);
    setChecked('checking');
    void checkFile(chosen, line, more).then(setChecked);
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>{t('local')}</p>
      <div
        className="g-stack"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const dropped = event.dataTransfer.files.item(0);
          setFile(dropped);
          check(dropped, key, evidence);
        }}
      >
        <KeyField
          hint={t('keyHint')}
          value={key}
          onChange={(typed) => {
            setKey(typed);
            check(file, typed, evidence);
          }}
        />
        <Field label={t('file')} hint={t('fileHint')}>
          {(control) => (
            <input
              {...control}
              className="kern-form-input__input"
              type="file"
              accept=".zip,application/zip"
              onChange={({ target }) => {
                const chosen = target.files?.item(0) ?? null;
                setFile(chosen);
                check(chosen, key, evidence);
              }}
            />
          )}
        </Field>
        <EvidenceFields
          evidence={evidence}
          onChange={(more) => {
            setEvidence(more);
            check(file, key, more);
          }}
        />
      </div>
      {checked === 'checking' && <Loading />}
      {checked !== null && checked !== 'checking' && <CheckReport checked={checked} />}
    </Page>
  );
}
