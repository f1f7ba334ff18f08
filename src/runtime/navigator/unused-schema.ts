import { z } from 'zod';
import { duration, pattern, port, size, texts, urlPath } from './field-schemas.ts';

const strings = z.array(z.string());
const hook = z.strictObject({
  command: z.string().optional(),
  args: strings.optional(),
  timeout: duration.optional(),
  reload_config: z.string().optional(),
  env: texts.optional(),
});
const hooks = z.array(hook).optional();
const botDetection = z.strictObject({
  enabled: z.boolean().optional(),
  action: z.enum(['reject', 'ignore', 'static-only']).optional(),
});

/** Keys of `server` that are known and checked, and not used yet by this version. */
export const unusedServer = {
  disable_compression: z.boolean().optional(),
  bot_detection: botDetection.optional(),
  idle: z
    .strictObject({ action: z.enum(['suspend', 'stop']).optional(), timeout: duration.optional() })
    .optional(),
  cgi_scripts: z
    .array(
      z.strictObject({
        path: urlPath,
        script: z.string(),
        method: z.string().optional(),
        user: z.string().optional(),
        group: z.string().optional(),
        allowed_users: strings.optional(),
        env: texts.optional(),
        reload_config: z.string().optional(),
        timeout: duration.optional(),
      }),
    )
    .optional(),
};

export const unusedStatic = {
  allowed_extensions: strings.optional(),
  try_files: strings.optional(),
  normalize_trailing_slashes: z.boolean().optional(),
};

const command = {
  user: z.string().optional(),
  group: z.string().optional(),
  hooks: z.strictObject({ start: hooks, stop: hooks }).optional(),
  health_check: urlPath.optional(),
  track_websockets: z.boolean().optional(),
};

/** Keys of one tenant; with `runtime`, `server` or `args` it is another program's process. */
export const unusedTenant = {
  ...command,
  name: z.string().optional(),
  root: z.string().optional(),
  framework: z.string().optional(),
  runtime: z.string().optional(),
  server: z.string().optional(),
  args: strings.optional(),
  public_dir: z.string().optional(),
  startup_timeout: duration.optional(),
  memory_limit: size.optional(),
  bot_detection: botDetection.optional(),
};

export const unusedPools = {
  max_size: z.int().min(0).optional(),
  start_port: port.optional(),
  default_memory_limit: size.optional(),
  user: z.string().optional(),
  group: z.string().optional(),
};

export const unusedApplications = {
  framework: z.record(z.string(), z.unknown()).optional(),
  runtime: texts.optional(),
  server: texts.optional(),
  args: z.record(z.string(), strings).optional(),
  health_check: urlPath.optional(),
  track_websockets: z.boolean().optional(),
  hooks: z.record(z.string(), z.unknown()).optional(),
};

export const unusedRoutes = {
  rewrites: z.array(z.strictObject({ from: pattern, to: z.string() })).optional(),
  reverse_proxies: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        path: pattern.optional(),
        prefix: z.string().optional(),
        target: z.string(),
        strip_path: z.boolean().optional(),
        headers: texts.optional(),
        response_headers: texts.optional(),
        websocket: z.boolean().optional(),
      }),
    )
    .optional(),
  fly: z
    .strictObject({
      replay: z
        .array(
          z.strictObject({
            path: pattern,
            app: z.string().optional(),
            region: z.string().optional(),
            status: z.int().min(300).max(399).optional(),
          }),
        )
        .optional(),
      sticky_sessions: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
};

/** Whole sections that are known and checked, and not used yet by this version. */
export const unusedSections = {
  managed_processes: z
    .array(
      z.strictObject({
        name: z.string(),
        command: z.string(),
        args: strings.optional(),
        working_dir: z.string().optional(),
        env: texts.optional(),
        auto_restart: z.boolean().optional(),
        start_delay: duration.optional(),
      }),
    )
    .optional(),
  hooks: z
    .strictObject({
      server: z
        .strictObject({ start: hooks, ready: hooks, idle: hooks, resume: hooks, stop: hooks })
        .optional(),
      tenant: z.strictObject({ start: hooks, stop: hooks }).optional(),
    })
    .optional(),
  logging: z
    .strictObject({
      format: z.enum(['text', 'json']).optional(),
      file: z.string().optional(),
      vector: z
        .strictObject({
          enabled: z.boolean().optional(),
          socket: z.string().optional(),
          config: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
};
