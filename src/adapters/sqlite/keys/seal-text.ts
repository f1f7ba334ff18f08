import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

export interface Sealing {
  /** Authenticated with the text: what is sealed for one person cannot be opened as another's. */
  readonly person: string;
  readonly key: Buffer;
}

/** AES-256-GCM; the result is base64 of nonce (12 bytes), sealed text and tag (16 bytes). */
export function sealText({ person, key }: Sealing, plain: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(person));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
}

/** The text, or undefined where key, person or sealed bytes do not belong together. */
export function openText({ person, key }: Sealing, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const end = bytes.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(person)).setAuthTag(bytes.subarray(end));
  const plain = decipher.update(bytes.subarray(nonceBytes, end));
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
