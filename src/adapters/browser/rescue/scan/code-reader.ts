import { ownReader } from './barcode-detector.ts';
import { frameReader, type CodePicture, type CodeReader } from './frame-reader.ts';

/** Reads codes by the browser itself; where it cannot, by the script at this address. */
export async function codeReader(address: string): Promise<CodeReader> {
  const own = await ownReader();
  let reader = own ?? frameReader(address);
  return {
    read: (picture) =>
      reader.read(picture).catch((error: unknown) => {
        if (reader !== own) throw error;
        reader = frameReader(address);
        return reader.read(picture);
      }),
    close: () => {
      reader.close();
    },
  };
}

/** The codes in photos, one photo after the other; a file that is no picture holds none. */
export async function* codesInPhotos(
  photos: Iterable<File>,
  reader: CodeReader,
): AsyncGenerator<readonly string[]> {
  for (const photo of photos) {
    const picture: CodePicture | undefined = await createImageBitmap(photo).catch(() => undefined);
    yield picture ? await reader.read(picture) : [];
    picture?.close();
  }
}
