import { faultMessage, type WaitingDevice } from '@gremia/contracts';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Form } from '../../forms/form';
import { useCheckedForm } from '../../forms/use-checked-form';
import { useLookUpDevice, usePairDevice } from '../../api/devices';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { STEP_FOCUS, useStepFocus } from '../../ui/use-step-focus';
import { PlaceForm } from './place-form';

/** First the code, then what shows it, and where it stands. */
export function PairForm(): ReactElement {
  const { t } = useTranslation('clerk');
  const [code, setCode] = useState('');
  const [found, setFound] = useState<WaitingDevice | null>(null);
  const [paired, setPaired] = useState<string | null>(null);
  const pairing = usePairDevice();
  const part = useRef<HTMLDivElement>(null);
  useStepFocus(part, found !== null ? 'place' : (paired ?? 'code'));
  const enterAnother = (): void => {
    setFound(null);
    pairing.reset();
  };
  return (
    <div ref={part} className="g-stack">
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
          <p className="kern-body" {...STEP_FOCUS}>
            {t('devices.found', { kind: t(`devices.kind.${found.kind}`) })}
          </p>
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

const typedCode = z.object({ code: z.string().trim().min(1, faultMessage('device-code-missing')).max(20) });

interface CodeFormProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onFound: (device: WaitingDevice) => void;
}

function CodeForm({ code, onCode, onFound }: CodeFormProps): ReactElement {
  const { t } = useTranslation('clerk');
  const lookUp = useLookUpDevice();
  const form = useCheckedForm({
    schema: typedCode,
    defaultValues: { code },
    send: async (typed) => {
      onCode(typed.code);
      onFound(await lookUp.mutateAsync(typed.code));
    },
  });
  return (
    <Form form={form} className="g-stack" mayBeLeft>
      <TextField
        label={t('devices.code')}
        hint={t('devices.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        data-step-focus
        {...form.field('code')}
      />
      <div className="g-actions">
        <Button type="submit" busy={form.busy}>
          {t('devices.find')}
        </Button>
      </div>
    </Form>
  );
}
