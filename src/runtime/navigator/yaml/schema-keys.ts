import { z } from 'zod';

/** The schema of what a path of keys leads to; undefined where no such key is known. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  if (schema instanceof z.ZodArray && typeof part === 'number')
    return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, part)) return undefined;
  const shape: Record<PropertyKey, unknown> = schema.shape;
  return schemaAt(shape[part], rest);
}

/** The keys that are known at a path. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The full names of all keys that hold a value, in order: `server.static.public_dir`. */
export function valueNames(schema: unknown, path: readonly string[] = []): string[] {
  const below = knownKeys(schema, path);
  if (below.length === 0) return [path.join('.')];
  return below.flatMap((key) => valueNames(schema, [...path, key]));
}

/** `applications.tenants[0].path` */
export function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, '');
}
