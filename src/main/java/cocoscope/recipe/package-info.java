/// Recipes as JSON files.
@NullMarked
package cocoscope.recipe;

import org.jspecify.annotations.NullMarked;

