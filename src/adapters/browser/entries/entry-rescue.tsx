import { render } from 'preact';
import { CodeBook } from '../rescue/code-book.tsx';
import { packText } from '../rescue/pack-text.ts';
import { toParts } from '../../../domain/unsent/parts.ts';

/** A text as QR codes, one after the other; it needs nothing from elsewhere. */
class RescueCodes extends HTMLElement {
  connectedCallback(): void {
    void this.draw(this.dataset['text'] ?? '');
  }

  async draw(text: string): Promise<void> {
    try {
      render(<CodeBook parts={toParts(await packText(text))} />, this);
    } catch {
      this.textContent = 'These are too many marks for codes: save a file.';
    }
  }
}

customElements.define('rescue-codes', RescueCodes);
