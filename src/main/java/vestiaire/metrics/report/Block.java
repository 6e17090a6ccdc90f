package vestiaire.metrics.report;

/** A block of a slide, below its title. */
public sealed interface Block permits ChartBlock, TableBlock, KpiBlock, BulletBlock, TextBlock {}
