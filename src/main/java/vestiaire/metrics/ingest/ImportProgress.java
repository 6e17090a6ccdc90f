package vestiaire.metrics.ingest;

/** Receives the progress of an import. */
public interface ImportProgress {
  /** Tells nobody. */
  ImportProgress SILENT = (file, bytesRead, bytesTotal) -> {};

  /**
   * A part of a file has been read.
   *
   * @param file its name
   * @param bytesRead bytes of it read so far, as they stand on disk
   * @param bytesTotal its size
   */
  void read(String file, long bytesRead, long bytesTotal);

  /** Another import is running, and this one waits for it. */
  default void waiting() {}
}
