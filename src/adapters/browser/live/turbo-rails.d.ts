/** The part of these libraries that this program calls; they bring no types of their own. */
declare module '@hotwired/turbo-rails' {
  export interface Consumer {
    /** `pingedAt`: when the last frame of any kind came, milliseconds. */
    readonly connection: { readonly monitor: { readonly pingedAt?: number } };
    /** Those that were asked for and neither given up nor ended. */
    readonly subscriptions: { readonly subscriptions: readonly object[] };
  }

  export const cable: { getConsumer(): Promise<Consumer> };
  export const Turbo: { morphBodyElements(current: HTMLElement, next: HTMLElement): void };
}

interface DocumentEventMap {
  'turbo:before-stream-render': CustomEvent<{ render: (element: Element) => Promise<void> }>;
  'turbo:before-morph-attribute': CustomEvent<{ readonly attributeName: string }>;
}
