import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The own picture as others would see it; without sound. */
export function OwnPreview({ stream }: { readonly stream: MediaStream | null }): ReactElement {
  const { t } = useTranslation('call');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video ref={video} className="g-call-lobby__preview" aria-label={t('lobby.preview')} autoPlay muted playsInline />
  );
}
