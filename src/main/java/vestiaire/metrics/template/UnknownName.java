package vestiaire.metrics.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.DidYouMean;

/** Says what is the matter with a name in a template that stands for nothing. */
final class UnknownName {
  private UnknownName() {}

  /**
   * Explains the fault.
   *
   * @param model what the template can call at its beginning
   */
  static String explain(InvalidReferenceException fault, SimpleHash model) {
    String written = String.valueOf(fault.getBlamedExpressionString());
    int dot = written.lastIndexOf('.');
    if (dot < 0) {
      List<String> names = names(model);
      return "nothing here is called '"
          + written
          + "'"
          + DidYouMean.to(written, names)
              .map(one -> "; did you mean " + one + "?")
              .orElse(
                  "; a result is called by the name of its query, others are made by <#assign>");
    }
    String owner = written.substring(0, dot);
    String member = written.substring(dot + 1);
    List<String> members = members(fault, owner);
    if (!members.isEmpty() && !members.contains(member)) {
      return "'" + owner + "' has no '" + member + "'" + DidYouMean.question(member, members);
    }
    return "'"
        + written
        + "' has no value here (NULL); say what stands for it, as in ${"
        + written
        + "!'–'}, or ask first: <#if "
        + written
        + "??>";
  }

  /** Returns what a namespace, such as that of the words, holds; nothing for anything else. */
  private static List<String> members(InvalidReferenceException fault, String owner) {
    List<String> names = new ArrayList<>();
    try {
      Environment environment = fault.getEnvironment();
      TemplateModel model = null;
      for (String part : environment == null ? new String[0] : owner.split("\\.")) {
        model =
            model == null
                ? environment.getVariable(part)
                : model instanceof TemplateHashModel hash ? hash.get(part) : null;
      }
      if (model instanceof TemplateHashModelEx hash) {
        for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
          if (keys.next() instanceof TemplateScalarModel key) {
            names.add(key.getAsString());
          }
        }
      }
    } catch (TemplateModelException e) {
      // An owner that cannot be asked lists nothing.
      return List.of();
    }
    return names;
  }

  /** Returns what a template can call at its beginning. */
  private static List<String> names(SimpleHash model) {
    List<String> names = new ArrayList<>();
    try {
      for (var keys = model.keys().iterator(); keys.hasNext(); ) {
        names.add(String.valueOf(keys.next()));
      }
    } catch (TemplateModelException e) {
      throw new IllegalStateException("the model's keys are in memory", e);
    }
    return names;
  }
}
