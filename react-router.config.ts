import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // The whole map of routes goes with a hydrated page, so that there is no manifest endpoint for strangers to query.
  routeDiscovery: { mode: 'initial' },
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_splitRouteModules: true,
    v8_trailingSlashAwareDataRequests: true,
    v8_viteEnvironmentApi: true,
  },
} satisfies Config;
