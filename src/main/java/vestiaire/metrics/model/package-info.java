/**
 * The vocabulary of the whole house: a week, a result and its columns, a format, an error. Imports
 * nothing of the house.
 */
@NullMarked
package vestiaire.metrics.model;

import org.jspecify.annotations.NullMarked;
