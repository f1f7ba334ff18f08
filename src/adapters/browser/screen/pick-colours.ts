/**
 * Lets a colour be picked beside the field it is written in. The field is what is sent: it may be
 * empty, which a picker never is; so the picker is there only where this script runs.
 */
export function pickColours(page: Document): void {
  const ready = (): void => {
    for (const picker of pickersOf(page)) {
      picker.hidden = false;
      matchField(picker);
    }
  };
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const isPicker = target.matches('[data-picks-colour]');
    const other = target
      .closest('.field-pair')
      ?.querySelector<HTMLInputElement>(
        isPicker ? 'input:not([data-picks-colour])' : '[data-picks-colour]',
      );
    if (other && isPicker) other.value = target.value;
    else if (other) matchField(other);
  });
  for (const event of ['turbo:load', 'turbo:morph']) page.addEventListener(event, ready);
  ready();
}

function pickersOf(page: Document): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('[data-picks-colour]')];
}

/** Shows the colour that is written; a word half written leaves the picker as it is. */
function matchField(picker: HTMLInputElement): void {
  const field = picker.closest('.field-pair')?.querySelector<HTMLInputElement>('.field input');
  if (field && /^#[0-9a-f]{6}$/i.test(field.value)) picker.value = field.value;
}
