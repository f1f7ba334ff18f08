import { renderPart } from './render.ts';
import { JudgeAgenda } from './judge-agenda.tsx';
import { JudgeFloor } from './slip/judge-floor.tsx';
import { JudgeHeat } from './judge-heat.tsx';
import { MyMarks } from './judge/marks/my-marks.tsx';
import { PracticeHeat } from './judge/practice/practice-heat.tsx';
import { JudgeNewsElement } from './slip/facts/judge-news.tsx';
import { pageAbout, type PageRoute } from './page-route.ts';
import type { LivePart } from './view.ts';

/** The pages of a judge; who that is stands in the view's actor. */
export const judgePages: readonly PageRoute[] = [
  { path: 'judge/', roles: ['judge'], render: (view) => JudgeAgenda({ view }) },
  { path: 'judge/marks', roles: ['judge'], render: (view) => MyMarks({ view }) },
  { path: 'judge/practice', roles: ['judge'], render: (view) => PracticeHeat({ view }) },
  pageAbout('judge/heat/:heat', ['judge'], (view, heat) => JudgeHeat({ view, heat })),
];

/** What a judge's pages hear live: the floor, and the judge's own cards, or those of `sheets`. */
export function judgeParts(judge: string, sheets?: readonly string[]): LivePart[] {
  const stream = `judge-${judge}`;
  return [
    {
      stream,
      target: 'judge-news',
      isNews: true,
      render: (view) => renderPart(JudgeNewsElement({ view, judge, sheets })),
    },
    { stream, target: 'judge-floor', render: (view) => renderPart(JudgeFloor({ view })) },
  ];
}
