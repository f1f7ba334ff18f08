/** The name of a judge's outbox in one showcase, among all that stand on the same origin. */
export function outboxName(owner: { readonly base: string; readonly judge: string }): string {
  return `floorcraft ${owner.base} ${owner.judge}`;
}
