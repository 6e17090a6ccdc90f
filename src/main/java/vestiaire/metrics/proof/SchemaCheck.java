package vestiaire.metrics.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;

/** The file itself: its parts by their schemas, its relationships by what they lead to. */
final class SchemaCheck {
  // The parts whose schemas POI carries whole.
  private static final Pattern JUDGED =
      Pattern.compile(
          "/ppt/(presentation|slides/slide\\d+|slideLayouts/slideLayout\\d+|slideMasters/slideMaster\\d+|notesSlides/notesSlide\\d+|charts/chart\\d+)\\.xml");

  private SchemaCheck() {}

  static List<Finding> of(XMLSlideShow show) {
    List<Finding> findings = new ArrayList<>();
    SchemaTypeLoader types =
        XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
    try {
      for (PackagePart part : show.getPackage().getParts()) {
        if (JUDGED.matcher(part.getPartName().getName()).matches()) {
          findings.addAll(schema(part, types));
        }
        if (!part.isRelationshipPart()) {
          findings.addAll(relationships(part));
        }
      }
    } catch (InvalidFormatException e) {
      findings.add(new Finding(20, 0, "", "its parts cannot be listed: " + e.getMessage()));
    }
    return findings;
  }

  private static List<Finding> schema(PackagePart part, SchemaTypeLoader types) {
    String name = part.getPartName().getName();
    List<XmlError> errors = new ArrayList<>();
    try (InputStream in = part.getInputStream()) {
      types.parse(in, null, null).validate(new XmlOptions().setErrorListener(errors));
    } catch (XmlException | IOException e) {
      return List.of(new Finding(20, 0, name, "it is not XML: " + e.getMessage()));
    }
    return errors.stream()
        .filter(error -> !isExtension(error.getObjectLocation()))
        .map(
            error ->
                new Finding(20, 0, name, "it does not hold to its schema: " + error.getMessage()))
        .limit(5)
        .toList();
  }

  // What stands in an extension list belongs to later versions of the format, whose schemas are not
  // here.
  private static boolean isExtension(@Nullable XmlObject where) {
    return where != null && String.valueOf(where.getDomNode().getNodeName()).contains("ext");
  }

  private static List<Finding> relationships(PackagePart part) throws InvalidFormatException {
    List<Finding> findings = new ArrayList<>();
    for (PackageRelationship relationship : part.getRelationships()) {
      String target = relationship.getTargetURI().toString();
      if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
        findings.add(
            new Finding(
                20, 0, part.getPartName().getName(), "it links outside of the file, to " + target));
      } else if (!target.startsWith("#") && part.getRelatedPart(relationship) == null) {
        findings.add(
            new Finding(
                20,
                0,
                part.getPartName().getName(),
                "it leads to " + target + ", which is not in the file"));
      }
    }
    return findings;
  }
}
