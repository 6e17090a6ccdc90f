package vestiaire.metrics.model;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that a user can put right. The message says what failed, where ({@code
 * file:line:column} when there is such a place), and what would be right; it is one to three lines
 * and is shown as it stands. The category is also the exit code of the program.
 */
public abstract sealed class MetricsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Category category;

  private MetricsException(Category category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = category;
  }

  /** Returns the kind of mistake, which decides the exit code. */
  public final Category category() {
    return category;
  }

  /** The kinds of mistakes, each with the exit code that the program ends with. */
  public enum Category {
    /** The command line asks for something that does not exist. */
    USAGE(2),
    /** A settings file or an environment variable is wrong. */
    SETTINGS(3),
    /** An extract is missing or cannot be understood. */
    INPUT(4),
    /** The database cannot be reached, or refuses a query. */
    DATABASE(5),
    /** A template cannot be understood. */
    TEMPLATE(6),
    /** A chart, a deck or a workbook cannot be written, or does not stand up to its checks. */
    RENDERING(7),
    /** Mail cannot be sent. */
    MAIL(8),
    /** Nothing is broken, but the data does not allow a report. */
    HELD(9);

    private final int exitCode;

    Category(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Returns the process exit code, 2 to 9; 1 is left for faults of the program itself. */
    public int exitCode() {
      return exitCode;
    }
  }

  /** The command line asks for something that does not exist. */
  public static final class Usage extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A wrong command line. */
    public Usage(String message) {
      super(Category.USAGE, message, null);
    }
  }

  /** A settings file or an environment variable is wrong. */
  public static final class Settings extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A wrong setting. */
    public Settings(String message) {
      super(Category.SETTINGS, message, null);
    }
  }

  /** An extract is missing or cannot be understood. */
  public static final class Input extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A wrong extract. */
    public Input(String message) {
      super(Category.INPUT, message, null);
    }

    /** A wrong extract, with what the reading of it threw. */
    public Input(String message, Throwable cause) {
      super(Category.INPUT, message, cause);
    }
  }

  /** The database cannot be reached, or refuses a query. */
  public static final class Database extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A refusal that no exception stands behind. */
    public Database(String message) {
      super(Category.DATABASE, message, null);
    }

    /** A refusal, with what the driver threw. */
    public Database(String message, Throwable cause) {
      super(Category.DATABASE, message, cause);
    }
  }

  /** A template cannot be understood. */
  public static final class Template extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A wrong template. */
    public Template(String message) {
      super(Category.TEMPLATE, message, null);
    }

    /** A wrong template, with what the engine threw. */
    public Template(String message, Throwable cause) {
      super(Category.TEMPLATE, message, cause);
    }
  }

  /** A chart, a deck or a workbook cannot be written, or does not stand up to its checks. */
  public static final class Rendering extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** Something that cannot be drawn. */
    public Rendering(String message) {
      super(Category.RENDERING, message, null);
    }

    /** Something that cannot be drawn, with what the library threw. */
    public Rendering(String message, Throwable cause) {
      super(Category.RENDERING, message, cause);
    }
  }

  /** Mail cannot be sent. */
  public static final class Mail extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** A failure of sending, with what the transport threw. */
    public Mail(String message, Throwable cause) {
      super(Category.MAIL, message, cause);
    }
  }

  /** Nothing is broken, but the data does not allow a report. */
  public static final class Held extends MetricsException {
    private static final long serialVersionUID = 1L;

    /** Why the report is held. */
    public Held(String message) {
      super(Category.HELD, message, null);
    }
  }
}
