import ts from 'typescript';
import { finding } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';
import { lineOf, nodesOf, parse } from '../../support/syntax.ts';

/** Files that read what this program wrote itself, or bytes that were proved to be UTF-8. */
const ownTexts = new Set([
  // The reader itself, and bodies as bytes before they are proved.
  ...['src/domain/file/utf8-text.ts', 'src/adapters/http/text-bodies.ts'],
  'src/adapters/http/files/multipart-form.ts',
  // Files of the data folder that the program writes and replaces.
  ...['src/runtime/tenant/log/snapshot.ts', 'src/runtime/tenant/write-navigator.ts'],
  ...['src/runtime/tenant/read-navigator.ts', 'src/runtime/data-folder.ts'],
  ...['src/runtime/serve/server-file.ts', 'src/adapters/sqlite/writer-lock.ts'],
  ...['src/runtime/assets.ts', 'src/runtime/logs/read-logs.ts'],
  ...['src/adapters/sqlite/keys/seal-text.ts', 'src/adapters/sqlite/verify/examine-row.ts'],
  // A backup's own files, each proved by a sum and the log's chain of hashes.
  ...['src/adapters/backup/backup-folder.ts', 'src/adapters/backup/part-lines.ts'],
  'src/adapters/backup/vault-lines.ts',
  // The system's own words.
  'src/runtime/serve/children/running-process.ts',
  // What our processes tell each other over private sockets, and `ws` proves of frames (RFC 6455).
  ...['src/runtime/serve/children/ask-control.ts', 'src/adapters/cable/protocol/control.ts'],
  ...['src/adapters/cable/json-lines.ts', 'src/adapters/cable/cable-socket.ts'],
  // Signed or made by this program, in base64.
  ...['src/adapters/http/make-view.ts', 'src/adapters/http/session/notice.ts'],
  ...['src/adapters/http/session/identity.ts', 'src/adapters/cable/stream-name.ts'],
  'src/adapters/browser/offline/signed-judge.ts',
]);

/** Ways from bytes to text that replace what is no UTF-8 without a word. */
export function entranceFindings(source: SourceText): Finding[] {
  if (ownTexts.has(source.path)) return [];
  return nodesOf(parse(source)).flatMap((node) => {
    const way = wayAround(node);
    return way ? [finding(source, lineOf(node), `${way} goes around utf8Text`)] : [];
  });
}

function wayAround(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'TextDecoder' ? 'TextDecoder' : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression.getText().replace(/\s/g, '');
  const [first, second] = node.arguments.map((argument) => argument.getText());
  if (/(^|\.)readFile(Sync)?$/.test(callee) && second !== undefined) return callee;
  if (
    /\.toString$/.test(callee) &&
    (first === undefined ? isOfBytes(callee) : /utf-?8/i.test(first))
  )
    return callee;
  if (/\.setEncoding$|(^|\.)createInterface$|\.formData$/.test(callee)) return callee;
  if (/(^|\.)express\.(json|urlencoded|text)$/.test(callee)) return callee;
  return /(^|\.)(file|blob|body|request)\.(text|json)$/i.test(callee) ? callee : undefined;
}

/** `toString()` of what is called bytes, or was just read or decoded. */
const isOfBytes = (callee: string): boolean =>
  /(bytes|buffer|body|chunk|Buffer\.(from|concat)\(.*\)|Sync\(.*\))\.toString$/i.test(callee);
