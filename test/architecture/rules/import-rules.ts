import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { finding } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';
import { importsOf, lineOf, nodesOf, parse } from '../../support/syntax.ts';
import type { Import } from '../../support/syntax.ts';

type Rule = { layers: string[]; packages: 'any' | 'no node modules' | string[] };

/** Who may import whom, by layer; its own layer always. */
const RULES: [layer: RegExp, rule: Rule][] = [
  [/^src\/domain$/, { layers: [], packages: ['zod'] }],
  [/^src\/projections$/, { layers: ['src/domain'], packages: [] }],
  [/^src\/adapters\/http$/, adapter('src/adapters/pages')],
  [/^src\/adapters\/browser$/, { ...adapter('src/adapters/pages'), packages: 'no node modules' }],
  [/^src\/adapters\//, adapter()],
  [/^src\/runtime$/, adapter('src/adapters/')],
];

/** Imports that cross the layers of the source tree, or are written in a way tools dislike. */
export function importFindings(source: SourceText): Finding[] {
  const rule = RULES.find(([layer]) => layer.test(layerOf(source.path)))?.[1];
  return importsOf(parse(source)).flatMap((found) => {
    const complaint = rule ? complaintAbout(source.path, found, rule) : 'stands in no known layer';
    return complaint ? [finding(source, found.line, complaint)] : [];
  });
}

/** Packages that the program imports though package.json does not bring them to production. */
export function packageFindings(source: SourceText, declared: string[]): Finding[] {
  const foreign = importsOf(parse(source)).filter(({ specifier }) => isPackage(specifier));
  const missing = foreign.filter(({ specifier }) => !declared.includes(packageOf(specifier)));
  return missing.map(({ specifier, line }) =>
    finding(source, line, `imports ${packageOf(specifier)}, not in package.json's dependencies`),
  );
}

/** Default exports, and files that only pass on what others export. */
export function exportFindings(source: SourceText): Finding[] {
  const file = parse(source);
  const defaults = nodesOf(file).filter(isDefaultExport);
  const findings = defaults.map((node) => finding(source, lineOf(node), 'is a default export'));
  const passesOn = file.statements.length > 0 && file.statements.every(isReExport);
  const isBarrel = passesOn || /\/index\.tsx?$/.test(source.path);
  return isBarrel ? [...findings, finding(source, 1, 'is a barrel file')] : findings;
}

/** The files that a file imports from the repository, as paths from the root. */
export const localImportsOf = (source: SourceText): string[] =>
  importsOf(parse(source))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => resolved(source.path, specifier));

function adapter(...more: string[]): Rule {
  return { layers: ['src/domain', 'src/projections', ...more], packages: 'any' };
}

function complaintAbout(path: string, { specifier }: Import, rule: Rule): string | null {
  if (isBuiltin(specifier) && !specifier.startsWith('node:')) return `write node:${specifier}`;
  if (!specifier.startsWith('.')) {
    return mayUse(specifier, rule.packages) ? null : `may not import ${specifier}`;
  }
  const target = resolved(path, specifier);
  if (!/\.(tsx?|json|css)$/.test(specifier)) return `imports ${specifier} without its extension`;
  const mayImport = [layerOf(path), ...rule.layers].some((layer) => isWithin(target, layer));
  return mayImport ? null : `may not import ${target}`;
}

function mayUse(specifier: string, allowed: Rule['packages']): boolean {
  if (allowed === 'any') return true;
  if (allowed === 'no node modules') return !isBuiltin(specifier);
  return !isBuiltin(specifier) && allowed.includes(packageOf(specifier));
}

/** `src/domain`, `src/adapters/http`, ... */
function layerOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/');
  return second === 'adapters' ? `${top}/${second}/${third}` : `${top}/${second}`;
}

const resolved = (path: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(path), specifier));

const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

const isPackage = (specifier: string): boolean =>
  !specifier.startsWith('.') && !isBuiltin(specifier);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isReExport = (node: ts.Node): boolean =>
  ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent);
}
