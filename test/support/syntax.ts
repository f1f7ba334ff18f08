import ts from 'typescript';
import type { SourceText } from './source-tree.ts';

export type Comment = { text: string; line: number };
export type Import = { specifier: string; line: number };
export type MeasuredFunction = {
  name: string | null;
  line: number;
  lines: number;
  parameters: string[];
  isSuite: boolean;
};

const parsed = new WeakMap<SourceText, ts.SourceFile>();

/** The syntax tree of one file, with parents; parsed once however many rules look at it. */
export function parse(source: SourceText): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const { path, text } = source;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(source, file);
  return file;
}

/** Every node of a tree, parents before children. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found = [node];
  for (const one of found) ts.forEachChild(one, (child) => void found.push(child));
  return found;
}

/** The 1-based line on which a node begins. */
export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

/** Everything a file imports: statements, re-exports, `import()` and `import('x').Type`. */
export function importsOf(file: ts.SourceFile): Import[] {
  return nodesOf(file).flatMap((node) => {
    const literal = importedLiteral(node);
    return literal ? [{ specifier: literal.text, line: lineOf(node) }] : [];
  });
}

/** All functions with a body, inner ones too; a suite is what is handed to `describe`. */
export function functionsOf(file: ts.SourceFile): MeasuredFunction[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
    const first = lineOf(node);
    const last = file.getLineAndCharacterOfPosition(node.end).line + 1;
    const parameters = node.parameters.map((parameter) => parameter.name.getText(file));
    const name = nameOf(node);
    return [{ name, line: first, lines: last - first + 1, parameters, isSuite: isSuite(node) }];
  });
}

/** All comments of a file, without text that only looks like one. */
export function commentsOf(file: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  for (const range of tokensOf(file, file).flatMap((token) => commentsAround(token, file.text))) {
    const { line } = file.getLineAndCharacterOfPosition(range.pos);
    found.set(range.pos, { text: file.text.slice(range.pos, range.end), line: line + 1 });
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function importedLiteral(node: ts.Node): ts.StringLiteral | null {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return specifier && ts.isStringLiteral(specifier) ? specifier : null;
}

/** A function is named by its declaration, or by the variable or property it is assigned to. */
function nameOf(node: ts.SignatureDeclaration): string | null {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const isAssigned = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isAssigned ? parent.name.getText() : null;
}

function isSuite({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^(describe|suite)\b/.test(parent.expression.getText());
}

/** Unlike nodes, tokens include the braces before which a comment may stand alone. */
function tokensOf(node: ts.Node, file: ts.SourceFile): ts.Node[] {
  const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
  return children.length === 0 ? [node] : children.flatMap((child) => tokensOf(child, file));
}

function commentsAround(token: ts.Node, text: string): ts.CommentRange[] {
  if (ts.isJsxText(token)) return [];
  const before = ts.getLeadingCommentRanges(text, token.pos) ?? [];
  const after = endsJsxTag(token) ? [] : ts.getTrailingCommentRanges(text, token.end);
  return [...before, ...(after ?? [])];
}

/** What follows such a token is text of the page, even when it begins with two slashes. */
function endsJsxTag({ kind, parent }: ts.Node): boolean {
  if (kind === ts.SyntaxKind.GreaterThanToken) return !ts.isBinaryExpression(parent);
  return kind === ts.SyntaxKind.CloseBraceToken && ts.isJsxExpression(parent);
}
