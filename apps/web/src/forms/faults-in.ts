export interface NamedFault {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
}

const AT_FAULT = '[aria-invalid="true"], .kern-fieldset--error';
const CONTROL = 'input, select, textarea';

/** The fields of a form that are marked as wrong, as people see them: their names, and the sentences beside them. */
export const faultsIn = (form: HTMLElement): NamedFault[] =>
  [...form.querySelectorAll<HTMLElement>(AT_FAULT)].flatMap((marked) => {
    const control = marked.matches(CONTROL) ? marked : marked.querySelector<HTMLElement>(CONTROL);
    const name = marked.matches('fieldset')
      ? marked.querySelector('legend')?.textContent
      : form.querySelector(`label[for="${CSS.escape(marked.id)}"]`)?.textContent;
    const sentence = marked
      .closest('.kern-form-input, .kern-form-check, fieldset')
      ?.querySelector('.kern-error')?.textContent;
    return control === null ? [] : [{ id: control.id, name: name?.trim() ?? '', sentence: sentence?.trim() ?? '' }];
  });
