package vestiaire.metrics.opc;

/**
 * A relationship of a part.
 *
 * @param id within its part
 * @param type last step of its type, such as {@code slideLayout}
 * @param target the part it leads to, without a leading slash; as written where it is external
 * @param external whether it leads out of the file
 */
public record Relation(String id, String type, String target, boolean external) {}
