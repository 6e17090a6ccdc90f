package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;

/** Markdown's text within a block, with the tokens in it put back. */
final class Inline {
  private final Tokens tokens;

  Inline(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A text and where it was written, if it was marked. */
  record Placed(Text text, @Nullable Place place) {}

  Text text(Node node) {
    return read(node, null).text();
  }

  Placed placed(Node node, TemplateFolder loader) {
    return read(node, loader);
  }

  private Placed read(Node node, @Nullable TemplateFolder loader) {
    List<Span> spans = new ArrayList<>();
    Reader reader = new Reader(spans, loader);
    node.accept(reader);
    return new Placed(new Text(spans), reader.place);
  }

  private final class Reader extends AbstractVisitor {
    private final List<Span> spans;
    private final @Nullable TemplateFolder loader;
    private @Nullable Place place;
    private boolean strong;

    Reader(List<Span> spans, @Nullable TemplateFolder loader) {
      this.spans = spans;
      this.loader = loader;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
      String literal = text.getLiteral();
      if (loader != null) {
        TemplateFolder.Marked marked = loader.unmark(literal);
        place = marked.place() == null ? place : marked.place();
        literal = marked.text();
      }
      spans.addAll(tokens.spans(literal, strong));
    }

    @Override
    public void visit(StrongEmphasis node) {
      strong = true;
      visitChildren(node);
      strong = false;
    }

    @Override
    public void visit(Code code) {
      spans.addAll(tokens.spans(code.getLiteral(), strong));
    }

    @Override
    public void visit(HtmlInline html) {
      spans.addAll(tokens.spans(html.getLiteral(), strong));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      spans.addAll(tokens.spans(" ", strong));
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      spans.addAll(tokens.spans(" ", strong));
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (!spans.isEmpty()) {
        spans.addAll(tokens.spans(" ", strong));
      }
      visitChildren(paragraph);
    }
  }
}
