interface Window {
  /** Turbo as its own script puts it there; missing until that has run. */
  readonly Turbo?: { visit(url: string, options: { readonly action: 'replace' }): void };
}
