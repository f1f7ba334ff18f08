const later = 'is not used yet by this version';
const own = 'is not used yet by this version: every tenant is a process of this program';

/** Keys that are accepted without effect, and what to know about each; `[]` is any list item. */
export const navigatorNotes: Readonly<Record<string, string>> = {
  'server.disable_compression': 'has no effect: the files of the program are sent compressed',
  'server.bot_detection': later,
  'server.idle': later,
  'server.cgi_scripts': later,
  'server.static.allowed_extensions': later,
  'server.static.try_files': later,
  'server.static.normalize_trailing_slashes': later,
  'cable.broadcast_path': 'has no effect: tenants publish over a local socket instead',
  'applications.pools.max_size': later,
  'applications.pools.start_port': 'has no effect: tenants listen on Unix sockets instead of ports',
  'applications.pools.default_memory_limit': later,
  'applications.pools.user': later,
  'applications.pools.group': later,
  'applications.framework': own,
  'applications.runtime': own,
  'applications.server': own,
  'applications.args': own,
  'applications.health_check': 'has no effect: a tenant says by message that it is ready',
  'applications.track_websockets': 'has no effect: WebSockets go to the cable process',
  'applications.hooks': 'has no effect: write hooks.tenant instead',
  'applications.tenants[].name': 'has no effect: the name follows from var.database or the path',
  'applications.tenants[].root': own,
  'applications.tenants[].framework': own,
  'applications.tenants[].runtime': 'makes this a foreign process, which is not started yet',
  'applications.tenants[].server': 'makes this a foreign process, which is not started yet',
  'applications.tenants[].args': 'makes this a foreign process, which is not started yet',
  'applications.tenants[].health_check': 'has no effect: a tenant says by message that it is ready',
  'applications.tenants[].track_websockets': 'has no effect: WebSockets go to the cable process',
  'applications.tenants[].hooks': later,
  'applications.tenants[].public_dir': 'has no effect: write server.static.public_dir instead',
  'applications.tenants[].startup_timeout': 'has no effect: write applications.startup_timeout',
  'applications.tenants[].memory_limit': later,
  'applications.tenants[].user': later,
  'applications.tenants[].group': later,
  'applications.tenants[].bot_detection': later,
  managed_processes: later,
  hooks: later,
  logging: 'is not used yet by this version: lines go to the folder logs/',
  'routes.rewrites': later,
  'routes.reverse_proxies': later,
  'routes.fly': later,
};

/** Keys that matter only with one value. */
export const navigatorValueNotes: Readonly<Record<string, { value: boolean; note: string }>> = {
  'auth.enabled': {
    value: true,
    note: 'is not used yet by this version: pages are public, people sign in with links',
  },
  'cable.enabled': { value: false, note: 'has no effect: the cable starts when it is wanted' },
};
