import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../ui/choice-field';
import { ModalDialog } from '../ui/modal-dialog';
import { useStoredSwitch } from '../device/use-stored-switch';

const STORED = 'gremia.member-keys';
/** Opens the help from a button anywhere on the page. */
export const SHOW_KEYS = 'gremia:show-keys';
const TYPED_INTO = 'input:not([type="radio"], [type="checkbox"]), select, textarea, dialog';

/** The keys of members, under `?`; whose speech input presses letters by itself can switch that off. */
export function PocketKeys(): ReactElement {
  const { t } = useTranslation('live');
  const [on, setOn] = useStoredSwitch(STORED);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const show = (): void => setShown(true);
    const follow = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!on || event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(TYPED_INTO) !== null) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', follow);
    document.addEventListener(SHOW_KEYS, show);
    return () => {
      document.removeEventListener('keydown', follow);
      document.removeEventListener(SHOW_KEYS, show);
    };
  }, [on]);
  return (
    <ModalDialog open={shown} title={t('keys.title')} onClose={() => setShown(false)}>
      <dl className="g-keys">
        {(['ballot', 'arrows', 'cast'] as const).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.${key}Key`)}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('keys.help')}</dd>
        </div>
      </dl>
      <CheckField label={t('keys.on')} checked={on} onChange={({ target }) => setOn(target.checked)} />
    </ModalDialog>
  );
}
