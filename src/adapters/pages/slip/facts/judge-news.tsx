import { h, type VNode } from 'preact';
import type { View } from '../../view.ts';
import { cardNews, judgeNews } from './judge-data.ts';

interface Props {
  readonly view: View;
  readonly judge: string;
  /** The sheets to tell of; without them what a tablet may not know yet. */
  readonly sheets?: readonly string[] | undefined;
}

/** News for a judge's tablet: an element that nobody sees and the tablet's script reads. */
export function JudgeNewsElement({ view, judge, sheets }: Props): VNode {
  const news = sheets ? cardNews(view, judge, sheets) : judgeNews(view, judge);
  const attributes = {
    id: 'judge-news',
    hidden: true,
    'data-base': view.base,
    'data-judge': judge,
    'data-json': JSON.stringify(news),
  };
  return <>{h('judge-news', attributes)}</>;
}
