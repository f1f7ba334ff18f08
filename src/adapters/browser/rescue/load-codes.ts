/** After this time a page that just opened is at rest. */
const REST_MS = 3_000;

let loading: Promise<boolean> | undefined;

/**
 * Loads the script that draws QR codes, once; false where it cannot be had. It stands apart so that
 * the slip opens fast, and is fetched while there still is a network.
 */
export function loadCodes(): Promise<boolean> {
  if (customElements.get('rescue-codes')) return Promise.resolve(true);
  loading ??= load().then((loaded) => {
    if (!loaded) loading = undefined;
    return loaded;
  });
  return loading;
}

/** The same a little later, when nobody waits for it. */
export function loadCodesAtRest(): void {
  setTimeout(() => void loadCodes(), REST_MS);
}

function load(): Promise<boolean> {
  const address = document.querySelector<HTMLElement>('[data-rescue-script]');
  const source = address?.dataset['rescueScript'];
  if (source === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => {
      resolve(true);
    };
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });
}
