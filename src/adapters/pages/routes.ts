import { coveragePage } from './desk/judging/coverage.tsx';
import { screenPage } from './board/screen-page.tsx';
import { screensPage } from './board/screens-page.tsx';
import { contestPage } from './desk/contest.tsx';
import { entriesPage } from './desk/entries.tsx';
import { heatPage } from './desk/heat.tsx';
import { heatsPage } from './desk/heats.tsx';
import { judgesPage } from './desk/judges.tsx';
import { chooseSongsPage } from './dj/choose-songs.tsx';
import { djPage } from './dj/dj-page.tsx';
import { emceePage } from './emcee/emcee.tsx';
import { devicesPage } from './desk/devices/devices-page.tsx';
import { unsentPage } from './desk/unsent/unsent-page.tsx';
import { paperPage } from './desk/paper/paper-page.tsx';
import { deskPage } from './desk/overview.tsx';
import { rulesPage } from './desk/rules/rules.tsx';
import { showcaseHistoryPage } from './history/history.tsx';
import { historyQuery } from './history/query.ts';
import { administrationPage } from './index/administration.tsx';
import { indexHistoryPage } from './index/history.tsx';
import { newShowcasePage } from './index/new-showcase.tsx';
import { showcasesPage } from './index/showcases.tsx';
import { signInPage } from './index/sign-in-page.tsx';
import { usersPage } from './index/users.tsx';
import { judgePages } from './judge-routes.ts';
import { pageAbout, type IndexPageRoute, type PageRoute } from './page-route.ts';
import { agendaPage } from './public/agenda.tsx';
import { contestStandingsPage } from './public/contest-standings.tsx';
import { hallPage } from './public/hall.tsx';
import { homePage } from './public/home.tsx';
import { standingsPage } from './public/standings.tsx';
import { reportPages } from './reports/report-routes.ts';
import { everybody, floorStaff, owners, songStaff, staff } from './roles.ts';

export { contestParts, liveParts } from './live-parts.tsx';

/** The pages of a showcase; paths are relative to its base. */
export const pages: readonly PageRoute[] = [
  { path: '', roles: everybody, render: homePage },
  { path: 'agenda', roles: everybody, query: ['find'], render: agendaPage },
  { path: 'hall', roles: everybody, query: ['layout'], render: hallPage },
  pageAbout('screen/:screen', everybody, screenPage),
  { path: 'standings', roles: everybody, render: standingsPage },
  pageAbout('standings/:contest', everybody, contestStandingsPage),
  ...reportPages,
  ...judgePages,
  { path: 'emcee', roles: floorStaff, render: emceePage },
  { path: 'dj', roles: songStaff, render: djPage },
  { path: 'dj/songs', roles: songStaff, render: chooseSongsPage },
  { path: 'desk/', roles: staff, render: deskPage },
  { path: 'desk/heats', roles: staff, render: heatsPage },
  pageAbout('desk/heats/:heat', staff, heatPage),
  { path: 'desk/entries', roles: staff, query: ['after'], render: entriesPage },
  { ...pageAbout('desk/contests/:contest', staff, contestPage), query: ['late'] },
  { path: 'desk/screens', roles: floorStaff, render: screensPage },
  { path: 'desk/judges', roles: staff, render: judgesPage },
  { path: 'desk/coverage', roles: staff, query: ['show'], render: coveragePage },
  { path: 'desk/paper', roles: staff, query: ['heat', 'judge'], render: paperPage },
  { path: 'desk/rules', roles: staff, render: rulesPage },
  { path: 'desk/devices', roles: staff, render: (view) => devicesPage(view) },
  { path: 'desk/unsent', roles: staff, render: (view) => unsentPage(view) },
  { path: 'history', roles: staff, query: historyQuery, render: showcaseHistoryPage },
];

/** The pages of the administration; paths are relative to `/showcase/`. */
export const indexPages: readonly IndexPageRoute[] = [
  { path: '', roles: everybody, render: (view) => showcasesPage(view) },
  { path: 'sign-in', roles: everybody, render: signInPage },
  { path: 'admin/', roles: owners, render: administrationPage },
  { path: 'admin/showcases/new', roles: owners, render: newShowcasePage },
  { path: 'admin/users', roles: owners, query: ['user', 'showcase'], render: usersPage },
  { path: 'admin/history', roles: owners, query: historyQuery, render: indexHistoryPage },
];
