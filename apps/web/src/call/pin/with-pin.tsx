import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Pin {
  /** Where what stays in sight is put; null where there is no such place. */
  readonly place: HTMLElement | null;
  /** Whether it is there unless somebody says otherwise. */
  readonly isUsual: boolean;
}

const PinPlace = createContext<Pin>({ place: null, isUsual: false });

interface WithPinProps {
  /** Everything that is read beside it. */
  readonly children: ReactNode;
  /** The whole window; or a pane that scrolls by itself, in which there is little room: there one asks for it. */
  readonly within?: 'window' | 'pane';
}

/**
 * A window or pane in which whoever interprets in a call stays in sight wherever it is read. The place for it is empty,
 * and takes no room, until somebody does.
 */
export function WithPin({ children, within = 'window' }: WithPinProps): ReactElement {
  const { t } = useTranslation();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const pin = useMemo(() => ({ place, isUsual: within === 'window' }), [place, within]);
  return (
    <PinPlace value={pin}>
      <div className={`g-with-pin g-with-pin--${within}`}>
        {within === 'window' ? (
          <aside ref={setPlace} className="g-pin" aria-label={t('shell.interpreting')} />
        ) : (
          <div ref={setPlace} className="g-pin" />
        )}
        {children}
      </div>
    </PinPlace>
  );
}

export const usePinPlace = (): Pin => useContext(PinPlace);
