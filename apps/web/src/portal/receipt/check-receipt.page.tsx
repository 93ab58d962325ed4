import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readJournalKeys } from '../../api/receipts';
import { receiptFromLink } from '../../live/receipt/receipt-link';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { isKey } from '../dossier/check-file';
import { KeyField } from '../key-field';
import { checkReceipt, type CheckedReceipt } from './check-receipt';
import { ReceiptVerdict } from './receipt-verdict';

/** Anybody checks a receipt here: pasted, as a file, or from the link of the QR code. It never leaves the device. */
export function CheckReceiptPage(): ReactElement {
  const { t } = useTranslation('dossier');
  const [text, setText] = useState(fromAddress);
  const [typedKey, setTypedKey] = useState('');
  const [checked, setChecked] = useState<CheckedReceipt | null>(null);
  // Read when the page is opened, so that it needs no net afterwards.
  const published = useQuery({ queryKey: ['journal-keys'], queryFn: readJournalKeys, staleTime: Infinity });
  useEffect(() => {
    const follow = (): void => setText(fromAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const keys = typedKey.trim() === '' ? published.data : typedKey;
  const isPublished = typedKey.trim() === '';
  useEffect(() => {
    let left = false;
    if (text.trim() === '' || keys === undefined || !isKey(keys)) setChecked(null);
    else void checkReceipt(text, keys).then((found) => left || setChecked(found));
    return () => {
      left = true;
    };
  }, [text, keys]);
  return (
    <Page title={t('receipt.title')} lead={t('receipt.lead')}>
      <p>{t('receipt.local')}</p>
      <div className="g-stack">
        <Field label={t('receipt.text')} hint={t('receipt.textHint')}>
          {(control) => (
            <textarea
              {...control}
              className="kern-form-input__input g-code"
              rows={6}
              spellCheck={false}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Field label={t('receipt.file')} optional>
          {(control) => (
            <input
              {...control}
              className="kern-form-input__input"
              type="file"
              accept=".txt,text/plain"
              onChange={({ target }) => void target.files?.item(0)?.text().then(setText)}
            />
          )}
        </Field>
        <KeyField hint={t('receipt.keyHint')} value={typedKey} onChange={setTypedKey} />
      </div>
      <div role="status" className="g-stack">
        {isPublished && published.isError && text.trim() !== '' && <p>{t('receipt.noKey')}</p>}
        {checked !== null && <ReceiptVerdict checked={checked} ownKey={!isPublished} />}
      </div>
    </Page>
  );
}

const fromAddress = (): string => receiptFromLink(window.location.hash.slice(1)) ?? '';
