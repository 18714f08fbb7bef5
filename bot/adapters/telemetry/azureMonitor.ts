import { AzureMonitorMetricExporter } from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Metrics } from '../../ports/metrics.ts';
import { type Gauges, meters } from './meters.ts';

const everyMs = 60_000;
const patienceMs = 10_000;

/** Metrics to Application Insights, once a minute. Loaded only where there is a connection string. */
export function azureMonitor(connectionString: string, gauges: Gauges): Metrics {
  // The exporter would else count itself as well, and tell its maker.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
  process.env['APPLICATIONINSIGHTS_SDKSTATS_DISABLED'] = 'true';
  // A minute's figures that cannot be sent are not worth a file on the disk.
  const exporter = new AzureMonitorMetricExporter({ connectionString, disableOfflineStorage: true });
  const reader = new PeriodicExportingMetricReader({
    exporter,
    exportIntervalMillis: everyMs,
    exportTimeoutMillis: patienceMs,
  });
  return meters(reader, gauges);
}
