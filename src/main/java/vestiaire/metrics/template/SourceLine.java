package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.TextBlock;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.report.Words;

/** Below every exhibit: which queries its figures come from, and the instant of the data. */
final class SourceLine {
  private static final String REPORT = "deck/report";
  private static final String AS_OF = "as_of";

  private final Figure asOf;
  private final Wording wording;

  SourceLine(Map<String, ResultTable> results, Cells cells, Wording wording) {
    ResultTable report = results.get(REPORT);
    this.wording = wording;
    this.asOf =
        report == null || report.rows().isEmpty() || report.indexOf(AS_OF) < 0
            ? new Figure(null, new Origin(REPORT, 0, AS_OF), "–", false)
            : cells.figure(report, 0, report.indexOf(AS_OF));
  }

  /** Returns the instant of the data. */
  Figure asOf() {
    return asOf;
  }

  /** Returns the line at the foot of a slide; every slide with an exhibit has one. */
  Text of(Slide slide) {
    Set<String> queries = queries(slide.blocks());
    if (queries.isEmpty()) {
      return Text.EMPTY;
    }
    List<String> names =
        queries.stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
    return line(wording.say("Source: {0}", String.join(", ", names)));
  }

  /** Returns what the presenter reads: the template's words, then where the figures come from. */
  List<Text> notes(Slide slide) {
    Set<String> queries = queries(slide.blocks());
    queries(slide.title(), queries);
    slide.notes().forEach(note -> queries(note, queries));
    List<Text> notes = new ArrayList<>(slide.notes());
    if (!queries.isEmpty()) {
      List<String> files = queries.stream().map(SourceLine::file).toList();
      notes.add(line(wording.say("Queries: {0}", String.join(", ", files))));
    }
    return notes;
  }

  // A result that is called like a folder sums up all questions there.
  private static String file(String query) {
    return "sql/" + query + (query.indexOf('/') < 0 ? "/*.sql" : ".sql");
  }

  private Text line(String words) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Words(words + " · " + wording.say("data as of") + " ", false));
    spans.add(asOf);
    return new Text(spans);
  }

  private static Set<String> queries(List<Block> blocks) {
    Set<String> queries = new TreeSet<>();
    for (Block block : blocks) {
      texts(block).forEach(text -> queries(text, queries));
      if (block instanceof ChartBlock chart) {
        chart
            .chart()
            .series()
            .forEach(
                series -> series.values().forEach(figure -> queries.add(figure.origin().query())));
      }
    }
    return queries;
  }

  private static Stream<Text> texts(Block block) {
    if (block instanceof ChartBlock chart) {
      return Stream.of(chart.heading());
    }
    if (block instanceof TableBlock table) {
      return Stream.concat(Stream.of(table.heading()), table.rows().stream().flatMap(List::stream));
    }
    if (block instanceof KpiBlock kpis) {
      return kpis.cards().stream().flatMap(card -> Stream.of(card.value(), card.note()));
    }
    if (block instanceof BulletBlock bullets) {
      return bullets.items().stream();
    }
    return block instanceof TextBlock text ? text.paragraphs().stream() : Stream.empty();
  }

  private static void queries(Text text, Set<String> queries) {
    for (Span span : text.spans()) {
      if (span instanceof Figure figure && !figure.origin().query().equals(REPORT)) {
        queries.add(figure.origin().query());
      }
    }
  }
}
