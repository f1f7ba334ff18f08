import type { VNode } from 'preact';
import callHeat from 'lucide-static/dist/esm/icons/megaphone.mjs';
import calendar from 'lucide-static/dist/esm/icons/calendar-days.mjs';
import check from 'lucide-static/dist/esm/icons/check.mjs';
import circle from 'lucide-static/dist/esm/icons/circle.mjs';
import clock from 'lucide-static/dist/esm/icons/clock.mjs';
import cross from 'lucide-static/dist/esm/icons/x.mjs';
import dash from 'lucide-static/dist/esm/icons/minus.mjs';
import flag from 'lucide-static/dist/esm/icons/flag.mjs';
import half from 'lucide-static/dist/esm/icons/contrast.mjs';
import hidden from 'lucide-static/dist/esm/icons/eye-off.mjs';
import hourglass from 'lucide-static/dist/esm/icons/hourglass.mjs';
import leave from 'lucide-static/dist/esm/icons/log-out.mjs';
import lock from 'lucide-static/dist/esm/icons/lock.mjs';
import menu from 'lucide-static/dist/esm/icons/menu.mjs';
import music from 'lucide-static/dist/esm/icons/list-music.mjs';
import people from 'lucide-static/dist/esm/icons/users.mjs';
import screen from 'lucide-static/dist/esm/icons/monitor.mjs';
import search from 'lucide-static/dist/esm/icons/search.mjs';
import slip from 'lucide-static/dist/esm/icons/clipboard-list.mjs';
import trophy from 'lucide-static/dist/esm/icons/trophy.mjs';

const drawings = {
  calendar: String(calendar),
  'call-heat': String(callHeat),
  check: String(check),
  circle: String(circle),
  clock: String(clock),
  cross: String(cross),
  dash: String(dash),
  flag: String(flag),
  half: String(half),
  hidden: String(hidden),
  hourglass: String(hourglass),
  leave: String(leave),
  lock: String(lock),
  menu: String(menu),
  music: String(music),
  people: String(people),
  screen: String(screen),
  search: String(search),
  slip: String(slip),
  trophy: String(trophy),
};

export type IconName = keyof typeof drawings;

/** A drawing for the eye only: the word that says the same stands beside it, or `word` is read. */
export function Icon({ name, word }: { name: IconName; word?: string }): VNode {
  const html = strokes(name);
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 24 24"
      {...(word === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': word })}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** The lines inside a drawing's own frame, which is replaced by ours. */
function strokes(name: IconName): string {
  return drawings[name]
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .trim();
}
