import type { CodePicture, CodeReader } from './frame-reader.ts';

/** What the browser's own reader of QR codes does (Shape Detection API). */
interface QrDetector {
  detect(picture: CodePicture): Promise<readonly { readonly rawValue: string }[]>;
}

interface QrDetectors {
  new (options: { formats: string[] }): QrDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  interface Window {
    /** Only some browsers have it. */
    readonly BarcodeDetector?: QrDetectors;
  }
}

/** The browser's own reader; undefined where it has none, or none of QR codes. */
export async function ownReader(): Promise<CodeReader | undefined> {
  const { BarcodeDetector } = window;
  if (!BarcodeDetector) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => undefined);
  if (!formats?.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return {
    read: async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue),
    close: () => undefined,
  };
}
