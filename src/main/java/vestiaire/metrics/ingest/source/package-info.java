/**
 * A file's bytes, from disk to UTF-8: {@code WrappedFile} takes off the gzip or zip around them,
 * {@code CharsetDetector} finds out what they mean, {@code Utf8Stream} converts them.
 */
@NullMarked
package vestiaire.metrics.ingest.source;

import org.jspecify.annotations.NullMarked;
