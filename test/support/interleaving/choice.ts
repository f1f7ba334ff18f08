/** Something that could happen next: `kind` to everybody, or `unkind`, which is bad luck. */
export interface Choice {
  readonly what: string;
  readonly kind: boolean;
  run(): void | Promise<void>;
}

export function kind(what: string, run: Choice['run']): Choice {
  return { what, kind: true, run };
}

export function unkind(what: string, run: Choice['run']): Choice {
  return { what, kind: false, run };
}
