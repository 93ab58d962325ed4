import '@testing-library/jest-dom';
import { TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';
import { issueMessage } from '@gremia/contracts';
import { z } from 'zod';
import { de } from '../i18n/de';
import { en } from '../i18n/en';
import { startTexts } from '../i18n/i18n';

// A blank that does not break is a blank to whoever hears a name, and to whoever looks for one.
jest.mock('dom-accessibility-api', () => {
  const actual = jest.requireActual<{ readonly computeAccessibleName: (element: Element) => string }>(
    'dom-accessibility-api',
  );
  return {
    ...actual,
    computeAccessibleName: (element: Element) => actual.computeAccessibleName(element).replaceAll('\u00a0', ' '),
  };
});

void startTexts({ de, en });

z.config({ customError: issueMessage });

// A slow machine is no fault of a component: nothing here measures time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows the dialog element but not its methods.
if (typeof HTMLDialogElement !== 'undefined' && HTMLDialogElement.prototype.showModal === undefined) {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.removeAttribute('open');
  };
}

// Nor what every browser writes UTF-8 with.
globalThis.TextEncoder ??= TextEncoder;

// Nor does it scroll, and says so at length each time.
if (typeof window !== 'undefined') window.scrollTo = () => undefined;
