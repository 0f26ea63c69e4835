import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  operation(name: string, kind: string, milliseconds: number, failed: boolean): void
  statement(): void
  sockets(open: number): void
  subscription(change: 1 | -1): void
  fault(): void
  /** Prometheus text. */
  text(): Promise<string>
  contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  // By kind, not by name: names come from clients and have no end.
  const operations = new Histogram({ name: 'huiyin_operation_seconds', help: 'Duration of GraphQL operations over HTTP.', labelNames: ['kind', 'failed'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers })
  const statements = new Counter({ name: 'huiyin_sql_statements_total', help: 'Statements sent to PostgreSQL.', registers })
  const sockets = new Gauge({ name: 'huiyin_sockets', help: 'Open WebSockets.', registers })
  const subscriptions = new Gauge({ name: 'huiyin_subscriptions', help: 'Running subscriptions.', registers })
  const faults = new Counter({ name: 'huiyin_faults_total', help: 'Errors that were masked.', registers })
  return {
    operation: (_name, kind, milliseconds, failed) => operations.observe({ kind, failed: String(failed) }, milliseconds / 1000),
    statement: () => statements.inc(),
    sockets: (open) => sockets.set(open),
    subscription: (change) => subscriptions.inc(change),
    fault: () => faults.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
