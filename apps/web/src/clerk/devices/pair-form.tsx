import type { WaitingDevice } from '@gremia/contracts';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookUpDevice, usePairDevice } from '../../api/devices';
import { Button } from '../../ui/button';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { PlaceForm } from './place-form';

/** First the code, then what shows it, and where it stands. */
export function PairForm(): ReactElement {
  const { t } = useTranslation('clerk');
  const [code, setCode] = useState('');
  const [found, setFound] = useState<WaitingDevice | null>(null);
  const [paired, setPaired] = useState<string | null>(null);
  const pairing = usePairDevice();
  const enterAnother = (): void => {
    setFound(null);
    pairing.reset();
  };
  return (
    <div className="g-stack">
      {found === null ? (
        <CodeForm
          code={code}
          onCode={setCode}
          onFound={(device) => {
            setPaired(null);
            setFound(device);
          }}
        />
      ) : (
        <>
          <p className="kern-body">{t('devices.found', { kind: t(`devices.kind.${found.kind}`) })}</p>
          <PlaceForm
            submitLabel={t('devices.confirm')}
            busy={pairing.isPending}
            error={pairing.error}
            onSubmit={(place) =>
              pairing.mutate(
                { code, ...place },
                {
                  onSuccess: ({ name }) => {
                    setPaired(name);
                    setCode('');
                    enterAnother();
                  },
                },
              )
            }
            onCancel={enterAnother}
            cancelLabel={t('devices.another')}
          />
        </>
      )}
      <p role="status">{paired === null ? '' : t('devices.done', { name: paired })}</p>
    </div>
  );
}

interface CodeFormProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onFound: (device: WaitingDevice) => void;
}

function CodeForm({ code, onCode, onFound }: CodeFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const lookUp = useLookUpDevice();
  const [missing, setMissing] = useState(false);
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') lookUp.mutate(code, { onSuccess: onFound });
  };
  return (
    <form className="g-stack" onSubmit={find} noValidate>
      <TextField
        label={t('devices.code')}
        hint={t('devices.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        value={code}
        error={missing ? t('devices.codeMissing') : undefined}
        onChange={(event) => {
          onCode(event.target.value);
          setMissing(false);
          lookUp.reset();
        }}
      />
      <ProblemAlert error={lookUp.error} />
      <div className="g-actions">
        <Button type="submit" busy={lookUp.isPending}>
          {t('devices.find')}
        </Button>
      </div>
    </form>
  );
}
