import ts from 'typescript';
import { finding } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';
import { commentsOf, lineOf, nodesOf, parse } from '../../support/syntax.ts';

const PROMISE = /\b(TODO|FIXME|XXX|HACK)\b/;
const SWITCHED_OFF =
  /(eslint|oxlint)-disable|@ts-(ignore|expect-error|nocheck)|(prettier|oxfmt)-ignore|c8 ignore/;
const CODE = [
  /^(import|export|const|let|var|return|await|throw|function|type|interface)\b.*[;{(,]$/,
  /^(if|for|while|switch) \(.*[{;)]$/,
  /^[\w.]+\(.*\);?$/,
  /^[\w.[\]]+ = .+;$/,
  /^[}\])]+[;,)]*$/,
];

/** Promises to do it later, rules switched off, and code put to sleep in comments. */
export function commentFindings(source: SourceText): Finding[] {
  return commentsOf(parse(source)).flatMap(({ text, line }) => {
    const lines = text.split('\n').map(stripped);
    const promise = PROMISE.exec(text)?.[0];
    const switchedOff = SWITCHED_OFF.exec(text)?.[0];
    const code = lines.find((each) => CODE.some((pattern) => pattern.test(each)));
    const sentences = [
      ...(promise ? [`promises work (${promise})`] : []),
      ...(switchedOff ? [`switches a check off (${switchedOff})`] : []),
      ...(code === undefined ? [] : [`is code in a comment: ${code}`]),
    ];
    return sentences.map((sentence) => finding(source, line, sentence));
  });
}

/** The type `any`, casts (but `as const`) and `!`: ways of not knowing. */
export function typeFindings(source: SourceText): Finding[] {
  return nodesOf(parse(source)).flatMap((node) => {
    const sentence = unknownType(node);
    return sentence ? [finding(source, lineOf(node), sentence)] : [];
  });
}

/** Limits of time that a test sets itself: there is one, in test/support/patience.ts. */
export function limitFindings(source: SourceText): Finding[] {
  return nodesOf(parse(source)).flatMap((node) =>
    isLimit(node) ? [finding(source, lineOf(node), 'sets a limit of time of its own')] : [],
  );
}

/** `.timeout(...)` of mocha, and `timeout: 1000` of puppeteer. */
function isLimit(node: ts.Node): boolean {
  if (ts.isCallExpression(node))
    return node.arguments.length > 0 && nameOf(node.expression) === 'timeout';
  const isNamed = ts.isPropertyAssignment(node) && node.name.getText() === 'timeout';
  return isNamed && ts.isNumericLiteral(node.initializer);
}

const nameOf = (called: ts.Expression): string | undefined =>
  ts.isPropertyAccessExpression(called) ? called.name.text : undefined;

function unknownType(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says any';
  if (ts.isNonNullExpression(node)) return 'says ! instead of checking';
  const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  return isCast && node.type.getText() !== 'const' ? 'casts' : null;
}

const stripped = (line: string): string =>
  line
    .trim()
    .replace(/^(\/\*\*?|\*\/|\*|\/\/)\s?/, '')
    .replace(/\*\/$/, '')
    .trim();
