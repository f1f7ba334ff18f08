declare module 'lucide-static/dist/esm/icons/*.mjs';

declare module 'qrcode/lib/core/qrcode.js' {
  /** The core alone: no canvas, no PNG, which pages do not need. */
  export function create(text: string): {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  };
}
