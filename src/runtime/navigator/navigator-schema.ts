import { z } from 'zod';
import { idSchema } from '../../domain/schema/ids.ts';
import { grantSchema } from '../../domain/user/commands.ts';
import { duration, listen, pattern, prefix, texts, urlPath } from './field-schemas.ts';
import { unusedApplications, unusedPools, unusedRoutes } from './unused-schema.ts';
import { unusedSections, unusedServer, unusedStatic, unusedTenant } from './unused-schema.ts';

const healthCheck = z.strictObject({
  path: urlPath.optional(),
  response: z
    .strictObject({
      status: z.int().min(100).max(599).optional(),
      body: z.string().optional(),
      headers: texts.optional(),
    })
    .optional(),
});

const server = z.strictObject({
  ...unusedServer,
  listen: listen.optional(),
  hostname: z.string().optional(),
  root_path: z.union([z.literal(''), prefix]).optional(),
  trust_proxy: z.boolean().optional(),
  health_check: healthCheck.optional(),
  static: z
    .strictObject({
      ...unusedStatic,
      public_dir: z.string().optional(),
      cache_control: z
        .strictObject({
          default: duration.optional(),
          default_immutable: z.boolean().optional(),
          overrides: z
            .array(
              z.strictObject({
                path: urlPath,
                max_age: duration.optional(),
                immutable: z.boolean().optional(),
              }),
            )
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

const auth = z.strictObject({
  enabled: z.boolean().optional(),
  realm: z.string().optional(),
  htpasswd: z.string().optional(),
  public_paths: z.array(z.string()).optional(),
  auth_patterns: z.array(z.strictObject({ pattern, action: z.string().optional() })).optional(),
});

const applications = z.strictObject({
  ...unusedApplications,
  env: texts.optional(),
  startup_timeout: duration.optional(),
  pools: z.strictObject({ ...unusedPools, timeout: duration.optional() }).optional(),
  tenants: z
    .array(
      z.strictObject({
        ...unusedTenant,
        path: prefix,
        var: texts.optional(),
        env: texts.optional(),
      }),
    )
    .optional(),
});

/** One showcase as the index knows it. */
export const showcaseEntrySchema = z.strictObject({
  key: idSchema,
  path: z.string(),
  title: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  start: z.string(),
  end: z.string(),
});

/** One showcase as the administration lists it; dates as `2026-11-20`. */
export type ShowcaseEntry = Readonly<z.infer<typeof showcaseEntrySchema>>;

/** One person who may sign in, the epoch of valid sessions, and what the person may do where. */
export const userEntrySchema = z.strictObject({
  user: idSchema,
  epoch: z.int().min(0),
  grants: z.array(grantSchema),
});

export type UserEntry = Readonly<z.infer<typeof userEntrySchema>>;

/** Every key navigator.yml may have; the Go program's own and `floorcraft`, which only we read. */
export const navigatorSchema = z.strictObject({
  ...unusedSections,
  server: server.optional(),
  cable: z
    .strictObject({
      enabled: z.boolean().optional(),
      path: urlPath.optional(),
      broadcast_path: urlPath.optional(),
    })
    .optional(),
  auth: auth.optional(),
  maintenance: z
    .strictObject({ enabled: z.boolean().optional(), page: z.string().optional() })
    .optional(),
  applications: applications.optional(),
  routes: z
    .strictObject({
      ...unusedRoutes,
      redirects: z.array(z.strictObject({ from: pattern, to: z.string() })).optional(),
    })
    .optional(),
  floorcraft: z
    .strictObject({
      version: z.literal(1),
      showcases: z.array(showcaseEntrySchema).optional(),
      users: z.array(userEntrySchema).optional(),
    })
    .optional(),
});

export type NavigatorFile = z.infer<typeof navigatorSchema>;
