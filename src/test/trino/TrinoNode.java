/** One process of Trino, from its artifacts alone: java -cp 'lib/*' TrinoNode.java. */
public final class TrinoNode {
  private TrinoNode() {}

  public static void main(String[] arguments) {
    new io.trino.server.Server().start(arguments[0]);
  }
}
