type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form as it was sent: which one, and what a person had put into it. */
interface SentForm {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly value: string; isOn: boolean }[];
}

/**
 * A form that was refused comes back as it was sent: what somebody typed and ticked is not to be
 * done again. It is remembered in this tab alone, until the next page stands.
 */
export function keepRefusedForms(page: Document): void {
  let sent: SentForm | undefined;
  page.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.matches('form.command')) sent = asSent(target);
  });
  page.addEventListener('turbo:load', () => {
    if (sent && page.querySelector('#main > .notice.refused:first-child')) fillAgain(page, sent);
    sent = undefined;
  });
}

function asSent(form: HTMLFormElement): SentForm {
  const fields = fieldsOf(form).map((field) => {
    const { name, value } = field;
    return { name, value, isOn: isSwitch(field) && field.checked };
  });
  return { name: nameOf(form), fields };
}

/** Fills the form of that name; where the page has several such, none. */
function fillAgain(page: Document, sent: SentForm): void {
  const forms = [...page.querySelectorAll<HTMLFormElement>('form.command')];
  const [form, ...others] = forms.filter((one) => nameOf(one) === sent.name);
  if (!form || others.length > 0) return;
  for (const field of fieldsOf(form)) {
    const before = sent.fields.filter(({ name }) => name === field.name);
    if (isSwitch(field))
      field.checked = before.some(({ value, isOn }) => isOn && value === field.value);
    else if (before[0]) field.value = before[0].value;
  }
  form.closest('details')?.setAttribute('open', '');
}

/** The command, its fields and its button: what the form knows beforehand may have changed. */
function nameOf(form: HTMLFormElement): string {
  const command = form.querySelector<HTMLInputElement>('input[name="type"]')?.value ?? '';
  const fields = new Set(fieldsOf(form).map(({ name }) => name));
  return [command, ...fields, form.querySelector('button')?.textContent].join(' ');
}

/** A person's own fields, without secrets and files. */
function fieldsOf(form: HTMLFormElement): Field[] {
  const all = form.querySelectorAll<Field>('input, textarea, select');
  return [...all].filter(({ type }) => !['hidden', 'password', 'file'].includes(type));
}

function isSwitch(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}
