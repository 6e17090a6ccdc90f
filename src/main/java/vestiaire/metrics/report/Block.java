package vestiaire.metrics.report;

/** What stands on a slide below its title. */
public sealed interface Block permits ChartBlock, TableBlock, KpiBlock, BulletBlock, TextBlock {}
