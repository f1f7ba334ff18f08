import { h, type VNode } from 'preact';
import type { View } from '../../view.ts';
import { judgeNews } from './judge-data.ts';

/** News for a judge's tablet: an element that nobody sees and the tablet's script reads. */
export function JudgeNewsElement({ view, judge }: { view: View; judge: string }): VNode {
  const attributes = {
    id: 'judge-news',
    hidden: true,
    'data-base': view.base,
    'data-judge': judge,
    'data-json': JSON.stringify(judgeNews(view, judge)),
  };
  return <>{h('judge-news', attributes)}</>;
}
