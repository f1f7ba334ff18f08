import type { VNode } from 'preact';
import type { Role } from '../../domain/message.ts';
import { Icon, type IconName } from './icon.tsx';
import { pathTo, type AnyView } from './links.ts';
import { everybody, staff, floorStaff, songStaff, mayOpen, type Roles } from './roles.ts';

interface Way {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
  readonly roles: Roles;
}

const showcaseWays: readonly Way[] = [
  { path: 'judge/', word: 'My heats', icon: 'slip', roles: ['judge'] },
  { path: 'agenda', word: 'Agenda', icon: 'calendar', roles: everybody },
  { path: 'standings', word: 'Standings', icon: 'trophy', roles: everybody },
  { path: 'reports', word: 'Reports', icon: 'trophy', roles: staff },
  { path: 'hall', word: 'Hall screen', icon: 'screen', roles: everybody },
  { path: 'emcee', word: 'Emcee', icon: 'call-heat', roles: floorStaff },
  { path: 'dj', word: 'Songs', icon: 'music', roles: songStaff },
  { path: 'desk/', word: 'Desk', icon: 'slip', roles: staff },
  { path: 'desk/heats', word: 'Heats', icon: 'flag', roles: staff },
  { path: 'desk/entries', word: 'Entries', icon: 'people', roles: staff },
  { path: 'desk/judges', word: 'Judges', icon: 'half', roles: staff },
  { path: 'desk/coverage', word: 'Coverage', icon: 'check', roles: staff },
  { path: 'desk/rules', word: 'Marking', icon: 'slip', roles: staff },
  { path: 'desk/screens', word: 'Screens', icon: 'screen', roles: floorStaff },
  { path: 'history', word: 'History', icon: 'clock', roles: staff },
];

const indexWays: readonly Way[] = [
  { path: '', word: 'All showcases', icon: 'calendar', roles: everybody },
  { path: 'admin/', word: 'Administration', icon: 'slip', roles: ['administrator'] },
  { path: 'admin/users', word: 'Users', icon: 'people', roles: ['administrator'] },
  { path: 'admin/history', word: 'History', icon: 'clock', roles: ['administrator'] },
];

/**
 * The ways open to who looks, and the way out for who is signed in. On a phone they open over the
 * page from one button, without a script.
 */
export function Navigation({ view, here }: { view: AnyView; here: string }): VNode {
  const ways = 'showcase' in view ? showcaseWays : indexWays;
  const all = [view.actor.kind, ...(view.also ?? [])];
  const open = ways.filter(({ roles }) => all.some((role) => mayOpen(roles, role)));
  return (
    <nav aria-label="Pages">
      <button type="button" class="button ways-button" popovertarget="ways">
        <Icon name="menu" /> Pages
      </button>
      <ul id="ways" popover="auto">
        {open.map((way) => (
          <WayItem view={view} way={way} isHere={way.path === here} />
        ))}
        {isPerson(view.actor.kind) && <SignOut view={view} />}
      </ul>
    </nav>
  );
}

function WayItem({ view, way, isHere }: { view: AnyView; way: Way; isHere: boolean }): VNode {
  const current = isHere ? ({ 'aria-current': 'page' } as const) : {};
  return (
    <li>
      <a href={pathTo(view, way.path)} {...current}>
        <Icon name={way.icon} />
        <span>{way.word}</span>
      </a>
    </li>
  );
}

function SignOut({ view }: { view: AnyView }): VNode {
  const who = `${view.actor.kind} ${view.actor.id}`;
  return (
    <li class="sign-out">
      <form method="post" action="/showcase/sign-out">
        <button class="button plain">
          <Icon name="leave" /> Sign out <span class="who">{who}</span>
        </button>
      </form>
    </li>
  );
}

function isPerson(kind: Role): boolean {
  return kind !== 'public' && kind !== 'judge';
}
