package cocoscope.convert;

import cocoscope.mask.ValueEncoding;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.rule.PaletteTable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Recipes that name the classes of published data sets.
public final class KnownMapping {
    private KnownMapping() {}

    /// The recipe with the table of a data set, and the values that it leaves out added to those of the recipe. Empty when
    /// the data set does not code its classes in this way.
    ///
    /// @param colors whether the masks have colors for values
    public static Optional<Recipe> applied(KnownPalette palette, Recipe recipe, boolean colors) {
        PaletteTable table = PaletteTable.of(palette, isByColor(recipe, colors));
        Set<Integer> ignored = new TreeSet<>(recipe.encoding().ignored());
        ignored.addAll(table.ignored());
        return table.isEmpty() ? Optional.empty()
                : Optional.of(recipe.withRule(table.rule()).withEncoding(recipe.encoding().withIgnored(ignored)));
    }

    /// Whether classes are named by colors: those of numbers in colors are named by the numbers.
    public static boolean isByColor(Recipe recipe, boolean colors) {
        return colors && recipe.encoding().numbers() == ValueEncoding.PLAIN;
    }
}
