package vestiaire.metrics.check.model;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/** Colours of DrawingML as RGB, through the master's map and the theme's scheme. */
public final class Colours {
  private final @Nullable Element scheme;
  private final @Nullable Element map;

  Colours(@Nullable Element scheme, @Nullable Element map) {
    this.scheme = scheme;
    this.map = map;
  }

  /**
   * Returns the colour within this fill or reference; null where it names none, or one seen
   * through.
   */
  public @Nullable Integer of(Element fill) {
    for (Element colour : Xml.children(fill)) {
      Integer base = base(colour);
      if (base != null) {
        return changed(base, colour);
      }
    }
    return null;
  }

  /** Returns the theme's colour of this name, such as {@code accent1} or {@code tx1}. */
  public @Nullable Integer named(String name) {
    String mapped = Xml.attribute(map, name);
    Element entry = Xml.find(scheme, mapped.isEmpty() ? name : mapped);
    for (Element colour : Xml.children(entry)) {
      return base(colour);
    }
    return null;
  }

  private @Nullable Integer base(Element colour) {
    String value = Xml.attribute(colour, "val");
    return switch (String.valueOf(colour.getLocalName())) {
      case "srgbClr" -> hex(value);
      case "sysClr" -> system(colour, value);
      case "schemeClr" -> named(value);
      case "prstClr" -> preset(value);
      default -> null;
    };
  }

  private static @Nullable Integer system(Element colour, String value) {
    Integer last = hex(Xml.attribute(colour, "lastClr"));
    return last != null ? last : value.equals("window") ? 0xFFFFFF : Integer.valueOf(0);
  }

  private static @Nullable Integer preset(String name) {
    return switch (name) {
      case "black" -> 0;
      case "white" -> 0xFFFFFF;
      case "red" -> 0xFF0000;
      case "green" -> 0x008000;
      case "blue" -> 0x0000FF;
      case "yellow" -> 0xFFFF00;
      case "gray", "grey" -> 0x808080;
      case "orange" -> 0xFFA500;
      default -> null;
    };
  }

  private static @Nullable Integer hex(String text) {
    return text.matches("[0-9A-Fa-f]{6}") ? Integer.valueOf(Integer.parseInt(text, 16)) : null;
  }

  private static Integer changed(int base, Element colour) {
    double[] hsl = hsl(base);
    double shade = 1;
    double tint = 1;
    for (Element change : Xml.children(colour)) {
      double value = Xml.number(change, "val", 100_000) / 100_000;
      switch (String.valueOf(change.getLocalName())) {
        case "lumMod" -> hsl[2] = Math.min(1, hsl[2] * value);
        case "lumOff" -> hsl[2] = Math.max(0, Math.min(1, hsl[2] + value));
        case "satMod" -> hsl[1] = Math.min(1, hsl[1] * value);
        case "shade" -> shade = value;
        case "tint" -> tint = value;
        default -> {
          // What is seen through is judged as if it were not.
        }
      }
    }
    Color result = rgb(hsl);
    return (mixed(result.getRed(), shade, tint) << 16)
        | (mixed(result.getGreen(), shade, tint) << 8)
        | mixed(result.getBlue(), shade, tint);
  }

  private static int mixed(int channel, double shade, double tint) {
    return (int) Math.round(255 - (255 - channel * shade) * tint);
  }

  private static double[] hsl(int colour) {
    double red = (colour >> 16 & 255) / 255.0;
    double green = (colour >> 8 & 255) / 255.0;
    double blue = (colour & 255) / 255.0;
    double high = Math.max(red, Math.max(green, blue));
    double low = Math.min(red, Math.min(green, blue));
    double light = (high + low) / 2;
    double span = high - low;
    if (span == 0) {
      return new double[] {0, 0, light};
    }
    double hue =
        high == red
            ? (green - blue) / span + (green < blue ? 6 : 0)
            : high == green ? (blue - red) / span + 2 : (red - green) / span + 4;
    double saturation = light > 0.5 ? span / (2 - high - low) : span / (high + low);
    return new double[] {hue * 60, saturation, light};
  }

  private static Color rgb(double[] hsl) {
    double chroma = hsl[1] * Math.min(hsl[2], 1 - hsl[2]);
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      // The three channels are the same wave, a third of a turn apart.
      double k = (hsl[0] / 30 + 12 - 4.0 * i) % 12;
      rgb[i] = hsl[2] - chroma * Math.max(-1, Math.min(1, Math.min(k - 3, 9 - k)));
    }
    return new Color(clip(rgb[0]), clip(rgb[1]), clip(rgb[2]));
  }

  private static float clip(double value) {
    return (float) Math.max(0, Math.min(1, value));
  }

  /** Hue in degrees. */
  public static double hue(int colour) {
    return hsl(colour)[0];
  }

  /** Returns whether it reads as black, white or grey. */
  public static boolean isNeutral(int colour) {
    double[] hsl = hsl(colour);
    double chroma = (1 - Math.abs(2 * hsl[2] - 1)) * hsl[1];
    return chroma < 0.16 || hsl[2] < 0.12;
  }

  /** Returns the contrast of two colours as WCAG 2 defines it, 1 to 21. */
  public static double contrast(int one, int other) {
    double high = Math.max(luminance(one), luminance(other));
    double low = Math.min(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
