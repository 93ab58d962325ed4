import { useState } from 'react';

export const SIZES = ['normal', 'large', 'largest'] as const;
export const CONTRASTS = ['page', 'dark', 'yellow'] as const;

/** How somebody wants to read captions. */
export interface CaptionLook {
  readonly size: (typeof SIZES)[number];
  readonly contrast: (typeof CONTRASTS)[number];
  /** A screen reader tells each finished line; otherwise one reads on when one wants to. */
  readonly spoken: boolean;
}

const KEY = 'gremia-captions';
const USUAL: CaptionLook = { size: 'normal', contrast: 'page', spoken: false };

/** The look that was chosen on this device. */
export function useCaptionLook(): readonly [CaptionLook, (look: CaptionLook) => void] {
  const [look, setLook] = useState(storedLook);
  return [
    look,
    (chosen) => {
      setLook(chosen);
      try {
        localStorage.setItem(KEY, JSON.stringify(chosen));
      } catch {
        // Where nothing may be stored it holds for this page.
      }
    },
  ];
}

function storedLook(): CaptionLook {
  try {
    const { size, contrast, spoken } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<CaptionLook>;
    return {
      size: SIZES.find((each) => each === size) ?? USUAL.size,
      contrast: CONTRASTS.find((each) => each === contrast) ?? USUAL.contrast,
      spoken: spoken === true,
    };
  } catch {
    return USUAL;
  }
}
