import { renderPart } from './render.ts';
import { JudgeAgenda } from './judge-agenda.tsx';
import { JudgeFloor } from './slip/judge-floor.tsx';
import { JudgeHeat } from './judge-heat.tsx';
import { MyMarks } from './judge/marks/my-marks.tsx';
import { PracticeHeat } from './judge/practice/practice-heat.tsx';
import { JudgeNewsElement } from './slip/facts/judge-news.tsx';
import type { PageRoute } from './page-route.ts';
import type { LivePart } from './view.ts';

/** The pages of a judge; who that is stands in the view's actor. */
export const judgePages: readonly PageRoute[] = [
  { path: 'judge/', roles: ['judge'], render: (view) => JudgeAgenda({ view }) },
  { path: 'judge/marks', roles: ['judge'], render: (view) => MyMarks({ view }) },
  { path: 'judge/practice', roles: ['judge'], render: (view) => PracticeHeat({ view }) },
  {
    path: 'judge/heat/:heat',
    roles: ['judge'],
    render: (view, { heat = '' }) => JudgeHeat({ view, heat }),
  },
];

/** What a judge's pages hear live: the floor, and the judge's own cards. */
export function judgeParts(judge: string): LivePart[] {
  const stream = `judge-${judge}`;
  return [
    {
      stream,
      target: 'judge-news',
      render: (view) => renderPart(JudgeNewsElement({ view, judge })),
    },
    { stream, target: 'judge-floor', render: (view) => renderPart(JudgeFloor({ view })) },
  ];
}
