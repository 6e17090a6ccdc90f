package vestiaire.metrics.report;

/**
 * A chart.
 *
 * @param heading measure, unit and period, shown above the chart
 * @param chart what is drawn
 * @param alt the finding in words, for readers who do not see it; 20 to 250 characters
 */
public record ChartBlock(Text heading, ChartSpec chart, Text alt) implements Block {}
