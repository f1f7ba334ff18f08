import path from 'node:path';
import { openFiles } from '../../adapters/http/proxy/send-file.ts';
import type { Files } from '../../adapters/http/proxy/send-file.ts';
import type { Navigator } from '../navigator/navigator.ts';

/** The folder that navigator.yml names, beside the program, then the program's own files. */
export function publicFiles(entry: string): (navigator: Navigator) => Files {
  const built = path.dirname(path.resolve(entry));
  const known = new Map<string, Files>();
  const at = (root: string): Files => {
    const files = known.get(root) ?? openFiles(root);
    known.set(root, files);
    return files;
  };
  const own = at(path.join(built, 'public'));
  return ({ publicDir }) => {
    if (publicDir === undefined) return own;
    const chosen = at(path.resolve(built, '..', publicDir));
    return { send: async (file) => (await chosen.send(file)) || own.send(file) };
  };
}
