import { AzureMonitorMetricExporter } from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Metrics } from '../../ports/metrics.ts';
import { type Gauges, meters } from './meters.ts';

const everyMs = 60_000;
const patienceMs = 10_000;

/**
 * Metrics to Application Insights, once a minute. Loaded only where there is a connection string; `signsIn`: with the
 * managed identity, where the connection string alone does not open it.
 */
export async function azureMonitor(
  { connectionString, signsIn }: { readonly connectionString: string; readonly signsIn: boolean },
  gauges: Gauges,
): Promise<Metrics> {
  // The exporter would else count itself as well, and tell its maker.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
  process.env['APPLICATIONINSIGHTS_SDKSTATS_DISABLED'] = 'true';
  const exporter = new AzureMonitorMetricExporter({
    connectionString,
    // A minute's figures that cannot be sent are not worth a file on the disk.
    disableOfflineStorage: true,
    ...(signsIn ? { credential: await managedIdentity() } : {}),
  });
  const times = { exportIntervalMillis: everyMs, exportTimeoutMillis: patienceMs };
  return meters(new PeriodicExportingMetricReader({ exporter, ...times }), gauges);
}

async function managedIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}
