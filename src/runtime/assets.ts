import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The folder of files that browsers fetch: beside the program, `dist/public`. */
function publicFolder(): string {
  const beside = path.resolve(path.dirname(process.argv[1] ?? '.'), 'public');
  return existsSync(beside) ? beside : path.resolve('dist/public');
}

/** Addresses of assets by logical name, with the fingerprint of their content. */
export function assetAddresses(): (name: string) => string {
  const file = path.join(publicFolder(), 'assets.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const names = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return (name) => `/showcase/assets/${names[name] ?? name}`;
}
