/** What may show a code: the camera's video, or a photo. */
export type CodePicture = HTMLVideoElement | ImageBitmap;

export interface CodeReader {
  /** The texts of the codes in a picture, read one picture at a time; rejects when it cannot. */
  read(picture: CodePicture): Promise<readonly string[]>;
  /** Lets go of what it holds; nothing is read after that. */
  close(): void;
}

/** Pixels as a worker takes them: red, green, blue and opacity, row by row. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A larger picture is made smaller: modules of a code that fills a third stay apart. */
const LONGEST_SIDE = 1600;

/**
 * A reader in a script of its own, fetched now. It runs beside the page, so that a slow computer
 * stays at hand while it looks through a picture.
 */
export function frameReader(address: string): CodeReader {
  const worker = new Worker(address);
  const failure = failureOf(worker);
  const canvas = document.createElement('canvas');
  return {
    read: async (picture) => {
      const frame = frameOf(picture, canvas);
      if (!frame) return [];
      worker.postMessage(frame, [frame.data.buffer]);
      const text = await Promise.race([answerOf(worker), failure]);
      return text === '' ? [] : [text];
    },
    close: () => {
      worker.terminate();
    },
  };
}

function answerOf(worker: Worker): Promise<string> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      resolve(data);
    };
  });
}

/** Rejects when the script cannot be had or fails, which may be before the first picture. */
function failureOf(worker: Worker): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    worker.onerror = () => {
      reject(new Error('the reader of codes cannot be had'));
    };
  });
  failure.catch(() => undefined);
  return failure;
}

/** Undefined before the camera has shown anything. */
function frameOf(picture: CodePicture, canvas: HTMLCanvasElement): Frame | undefined {
  const [wide, high] = sizeOf(picture);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(wide, high));
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return undefined;
  // Setting a size empties the canvas, which is needed only where the size is another.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(picture, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

function sizeOf(picture: CodePicture): readonly [number, number] {
  if (picture instanceof ImageBitmap) return [picture.width, picture.height];
  return [picture.videoWidth, picture.videoHeight];
}
