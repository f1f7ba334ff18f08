import { pageAbout, type PageRoute } from '../page-route.ts';
import { everybody } from '../roles.ts';
import { multiPage, professionalsPage } from './contests.tsx';
import { instructorsPage, studentsPage } from './people.tsx';
import { reportsPage } from './reports.tsx';
import { agesPage, levelsPage } from './steps.tsx';
import { studentPage } from './student.tsx';
import { studiosPage } from './studios.tsx';

/** What marks add up to, for everybody: each page shows only what who looks may see. */
export const reportPages: readonly PageRoute[] = [
  { path: 'reports', roles: everybody, query: ['strict'], render: reportsPage },
  { path: 'reports/levels', roles: everybody, query: ['step', 'strict'], render: levelsPage },
  { path: 'reports/ages', roles: everybody, query: ['step', 'strict'], render: agesPage },
  { path: 'reports/studios', roles: everybody, query: ['strict'], render: studiosPage },
  { path: 'reports/students', roles: everybody, query: ['strict'], render: studentsPage },
  { ...pageAbout('reports/students/:person', everybody, studentPage), query: ['strict'] },
  { path: 'reports/instructors', roles: everybody, query: ['strict'], render: instructorsPage },
  { path: 'reports/professionals', roles: everybody, query: ['strict'], render: professionalsPage },
  { path: 'reports/multi', roles: everybody, query: ['strict'], render: multiPage },
];
