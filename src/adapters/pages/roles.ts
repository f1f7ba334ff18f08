import type { Role } from '../../domain/message.ts';

/** Who may open a page. */
export type Roles = readonly Role[] | 'everybody';

export const everybody = 'everybody' as const;

/** Those who run a showcase. */
export const staff = ['administrator', 'chairman', 'desk'] as const;

/** Those and who announces. */
export const floorStaff = [...staff, 'emcee'] as const;

/** Those and who plays the songs. */
export const songStaff = [...staff, 'dj'] as const;

/** Those who run all showcases. */
export const owners = ['administrator'] as const;

/** Whether a page for these roles opens for this one. */
export function mayOpen(roles: Roles, role: Role): boolean {
  return roles === everybody || roles.includes(role);
}
