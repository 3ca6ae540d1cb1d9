/// Editors of the recipe: rule, values and categories, levels, palettes. No scene graph.
@NullMarked
package cocoscope.app.settings;

import org.jspecify.annotations.NullMarked;

