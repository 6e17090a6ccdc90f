package vestiaire.metrics.deck.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.presentationml.x2006.main.CTExtension;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;
import vestiaire.metrics.chart.style.PrintableText;

/** The named sections that PowerPoint shows beside the slides; every slide is in one. */
public final class SectionList {
  private static final String URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
  private static final String P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";

  private final List<String> names = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /** A section that starts with the slide of this index. */
  public void start(String name, int slide) {
    names.add(PrintableText.of(name));
    starts.add(slide);
  }

  public void attachTo(XMLSlideShow show) {
    CTPresentation presentation = show.getCTPresentation();
    CTExtension extension =
        (presentation.isSetExtLst() ? presentation.getExtLst() : presentation.addNewExtLst())
            .addNewExt();
    extension.setUri(URI);
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(P14, "sectionLst", "p14"));
      cursor.insertNamespace("p14", P14);
      for (int i = 0; i < names.size(); i++) {
        cursor.beginElement(new QName(P14, "section", "p14"));
        cursor.insertAttributeWithValue("name", names.get(i));
        cursor.insertAttributeWithValue("id", id(i + " " + names.get(i)));
        cursor.beginElement(new QName(P14, "sldIdLst", "p14"));
        int end = i + 1 < starts.size() ? starts.get(i + 1) : show.getSlides().size();
        for (int slide = starts.get(i); slide < end; slide++) {
          long number = presentation.getSldIdLst().getSldIdArray(slide).getId();
          cursor.beginElement(new QName(P14, "sldId", "p14"));
          cursor.insertAttributeWithValue("id", Long.toString(number));
          cursor.toNextToken();
        }
        // Out of the list, then out of the section.
        cursor.toNextToken();
        cursor.toNextToken();
      }
    }
  }

  private static String id(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
  }
}
