import type { Plugin } from 'vite';

const AGAIN = /@supports \(color:lab\([^)]*\)\)\{(?:[^{}]*\{[^{}]*\})*\}/gu;

/**
 * The kit gives its colours in a wide space; the build writes each as the screen has always known it, and again in the
 * wide space. All of them lie within what every screen shows, so the second time says nothing new.
 */
export function coloursOnce(): Plugin {
  return {
    name: 'colours-once',
    apply: 'build',
    generateBundle: {
      // Styles have been made small, and each colour two, by then.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = withoutSecond(String(file.source));
      },
    },
  };
}

export const withoutSecond = (styles: string): string => styles.replace(AGAIN, '');
