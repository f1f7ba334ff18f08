/**
 * Whether an answer comes from a showcase's server. What else may answer on the way, a captive
 * portal or a proxy, has not our header: neither its status nor its page means anything.
 */
export function isOurs({ headers }: Pick<Response, 'headers'>): boolean {
  return headers.has('X-Floorcraft-Tenant');
}
