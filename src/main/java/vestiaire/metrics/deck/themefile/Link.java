package vestiaire.metrics.deck.themefile;

/**
 * A relationship of a part.
 *
 * @param id within its part
 * @param type in full, an address
 * @param target the part it leads to, without a leading slash; as written where it is external
 * @param external whether it leads out of the file
 */
record Link(String id, String type, String target, boolean external) {
  /** Returns the last step of the type, such as {@code slideLayout}. */
  String kind() {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  Link to(String other) {
    return new Link(id, type, other, external);
  }
}
