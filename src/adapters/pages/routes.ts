import { contestPage } from './desk/contest.tsx';
import { emceePage } from './desk/emcee.tsx';
import { entriesPage } from './desk/entries.tsx';
import { heatPage } from './desk/heat.tsx';
import { heatsPage } from './desk/heats.tsx';
import { judgesPage } from './desk/judges.tsx';
import { deskPage } from './desk/overview.tsx';
import { showcaseHistoryPage } from './history/history.tsx';
import { administrationPage } from './index/administration.tsx';
import { indexHistoryPage } from './index/history.tsx';
import { newShowcasePage } from './index/new-showcase.tsx';
import { showcasesPage } from './index/showcases.tsx';
import { signInPage } from './index/sign-in-page.tsx';
import { usersPage } from './index/users.tsx';
import { judgePages } from './judge-routes.ts';
import type { IndexPageRoute, PageRoute } from './page-route.ts';
import { agendaPage } from './public/agenda.tsx';
import { contestStandingsPage } from './public/contest-standings.tsx';
import { hallPage } from './public/hall.tsx';
import { homePage } from './public/home.tsx';
import { standingsPage } from './public/standings.tsx';
import { everybody, floorStaff, owners, staff } from './roles.ts';

export { contestParts, liveParts } from './live-parts.tsx';

/** The pages of a showcase; paths are relative to its base. */
export const pages: readonly PageRoute[] = [
  { path: '', roles: everybody, render: homePage },
  { path: 'agenda', roles: everybody, render: agendaPage },
  { path: 'hall', roles: everybody, render: hallPage },
  { path: 'standings', roles: everybody, render: standingsPage },
  {
    path: 'standings/:contest',
    roles: everybody,
    render: (view, { contest = '' }) => contestStandingsPage(view, contest),
  },
  ...judgePages,
  { path: 'emcee', roles: floorStaff, render: emceePage },
  { path: 'desk/', roles: staff, render: deskPage },
  { path: 'desk/heats', roles: staff, render: heatsPage },
  {
    path: 'desk/heats/:heat',
    roles: staff,
    render: (view, { heat = '' }) => heatPage(view, heat),
  },
  { path: 'desk/entries', roles: staff, render: entriesPage },
  {
    path: 'desk/contests/:contest',
    roles: staff,
    render: (view, { contest = '' }) => contestPage(view, contest),
  },
  { path: 'desk/judges', roles: staff, render: judgesPage },
  { path: 'history', roles: staff, render: showcaseHistoryPage },
];

/** The pages of the administration; paths are relative to `/showcase/`. */
export const indexPages: readonly IndexPageRoute[] = [
  { path: '', roles: everybody, render: (view) => showcasesPage(view) },
  { path: 'sign-in', roles: everybody, render: signInPage },
  { path: 'admin/', roles: owners, render: administrationPage },
  { path: 'admin/showcases/new', roles: owners, render: newShowcasePage },
  { path: 'admin/users', roles: owners, render: usersPage },
  { path: 'admin/history', roles: owners, render: indexHistoryPage },
];
