package vestiaire.metrics.delivery.bucket;

import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param key its name in the bucket
 * @param tag what changes when its content does, without quotes; often the MD5
 * @param size bytes
 * @param modified when it was written, by the store's clock
 */
public record BucketObject(String key, String tag, long size, Instant modified) {}
