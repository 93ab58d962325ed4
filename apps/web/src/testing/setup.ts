import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { issueMessage } from '@gremia/contracts';
import { z } from 'zod';
import { de } from '../i18n/de';
import { en } from '../i18n/en';
import { startTexts } from '../i18n/i18n';

void startTexts({ de, en });

z.config({ customError: issueMessage });

// A slow machine is no fault of a component: nothing here measures time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// jsdom knows the dialog element but not its methods.
if (HTMLDialogElement.prototype.showModal === undefined) {
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.removeAttribute('open');
  };
}

// Nor does it scroll, and says so at length each time.
window.scrollTo = () => undefined;
