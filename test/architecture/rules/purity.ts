import ts from 'typescript';
import { finding } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';
import { lineOf, nodesOf, parse } from '../../support/syntax.ts';

const OUTSIDE_WORLD = new Set([
  ...['process', 'crypto', 'performance', 'globalThis', 'console', 'fetch', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'window', 'document'],
  ...['Buffer', 'require', 'WebSocket', 'localStorage'],
]);

/** Clock, randomness, environment and network in files whose result may hang on arguments only. */
export function purityFindings(source: SourceText): Finding[] {
  const nodes = nodesOf(parse(source));
  const declared = new Set(nodes.flatMap(declaredName));
  return nodes.flatMap((node) => {
    const use = impureUse(node, declared);
    return use ? [finding(source, lineOf(node), `uses ${use}`)] : [];
  });
}

function impureUse(node: ts.Node, declared: Set<string>): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText().replace(/\s/g, '');
    return /^(Date\.now|Math\.random|Temporal\.Now)$/.test(text) ? text : null;
  }
  if (isCallWithout(node, 'Date')) return 'the clock (Date without a time)';
  const isOutside = ts.isIdentifier(node) && OUTSIDE_WORLD.has(node.text) && isUse(node);
  return isOutside && !declared.has(node.text) ? node.text : null;
}

/** `new Date()` and `Date()` read the clock; `new Date(text)` does not. */
function isCallWithout(node: ts.Node, callee: string): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const isCallee = ts.isIdentifier(node.expression) && node.expression.text === callee;
  return isCallee && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0);
}

/** Not a use: the name of a property, wherever it is written. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isTypeElement(parent) && !ts.isClassElement(parent) && !ts.isJsxAttribute(parent);
}

function declaredName(node: ts.Node): string[] {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node);
  return declares && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
}
