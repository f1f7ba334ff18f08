import type { VNode } from 'preact';
import { idSchema } from '../../../domain/schema/ids.ts';
import { Layout } from '../layout.tsx';
import type { View } from '../view.ts';
import { PagerControls } from './board-top.tsx';
import { ScreenBoard, ScreenMarks } from './screen-board.tsx';

/** A named screen, opened by its address; undefined where the name is none. */
export function screenPage(view: View, name: string): VNode | undefined {
  if (!idSchema.max(30).safeParse(name).success) return undefined;
  const frame = { view, title: `Screen ${name}`, here: `screen/${name}` };
  return (
    <Layout {...frame} kind="board" streams={[`screen-${name}`]} scripts={['screen.js']}>
      <ScreenBoard view={view} name={name} />
      <ScreenMarks view={view} name={name} />
      <PagerControls />
    </Layout>
  );
}
