/** Says beside the slider of the history which revision it stands at, and after which heat. */
export function followMoment(page: Document): void {
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
    const words = target.form?.querySelector('[data-moment]');
    if (words) words.textContent = momentWords(target);
  });
}

function momentWords({ value, list }: HTMLInputElement): string {
  const called = [...(list?.options ?? [])].filter((tick) => Number(tick.value) <= Number(value));
  const last = called.at(-1);
  return last ? `revision ${value}, ${last.label}` : `revision ${value}`;
}
