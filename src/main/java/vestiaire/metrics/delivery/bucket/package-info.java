/** Buckets of S3-compatible stores: listed, read with a proof of wholeness, tidied. */
@NullMarked
package vestiaire.metrics.delivery.bucket;

import org.jspecify.annotations.NullMarked;
