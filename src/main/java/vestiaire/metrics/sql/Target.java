package vestiaire.metrics.sql;

import java.math.BigDecimal;
import vestiaire.metrics.model.Week;

/**
 * The target of a measure in each of some weeks.
 *
 * @param measure of a week
 * @param first the first week it holds for
 * @param last the last one
 * @param value in the measure's unit; of a share between 0 and 1
 */
public record Target(Measure measure, Week first, Week last, BigDecimal value) {}
