/** What the browser's own reader of QR codes does (Shape Detection API). */
export interface QrDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  interface Window {
    /** Only some browsers have it. */
    readonly BarcodeDetector?: new (options: { formats: string[] }) => QrDetector;
  }
}

/** The browser's reader; undefined where it has none. */
export function barcodeDetector(): QrDetector | undefined {
  const { BarcodeDetector } = window;
  return BarcodeDetector && new BarcodeDetector({ formats: ['qr_code'] });
}
