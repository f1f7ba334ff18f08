import type { VNode } from 'preact';
import { runningOrder, type HeatSongs } from '../../../projections/songs/running-order.ts';
import { listRevision } from '../../../projections/songs/turns.ts';
import { WayLine } from '../crumb.tsx';
import { Layout } from '../layout.tsx';
import { pathTo } from '../links.ts';
import { EmptyState } from '../table-box.tsx';
import { isNow, type View } from '../view.ts';
import { DjFloor } from './dj-floor.tsx';
import { KeepSongs } from './keep-songs.tsx';
import { SongList } from './song-list.tsx';

const here = 'dj';

/** What is played, in running order, to be kept and played without a network. */
export function djPage(view: View): VNode {
  const order = runningOrder(view.rows);
  const facts = { 'data-base': view.base, 'data-key': view.showcase.key };
  return (
    <Layout view={view} title="Songs" kind="desk" here={here} streams={['dj']} scripts={['dj.js']}>
      <h1>Songs</h1>
      <DjFloor view={view} />
      <div id="dj" {...facts} data-list={listRevision(view.rows)}>
        {isNow(view) && <KeepSongs view={view} hasFiles={order.some(hasFile)} />}
        <WayLine href={pathTo(view, 'dj/songs')}>Choose songs</WayLine>
        <h2>In running order</h2>
        {order.length > 0 ? <SongList view={view} order={order} /> : <NoHeats />}
      </div>
    </Layout>
  );
}

function hasFile({ songs }: HeatSongs): boolean {
  return songs.some(({ song }) => song !== undefined && song.file !== null);
}

function NoHeats(): VNode {
  return <EmptyState words="The songs of the heats stand here once heats are scheduled." />;
}
