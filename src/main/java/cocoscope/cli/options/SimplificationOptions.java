package cocoscope.cli.options;

import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Simplification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How far simplified polygons may go, and whether they or exact ones share their borders, as far as it is said on the command line.
public final class SimplificationOptions {
    @Option(names = "--tolerance", paramLabel = "PX",
            description = "maximum distance that a simplified border may move, in pixels (default: 1; unlimited with --min-iou)")
    private @Nullable Double tolerance;

    @Option(names = "--shared-borders",
            description = "let touching regions share the vertices of their common border, without gaps or overlaps")
    private boolean sharedBorders;

    /// The recipe with all that was said; a floor of IoU without a tolerance is the only limit.
    ///
    /// @throws UsageException when a number is out of range, or the polygons are of another kind
    public Recipe applyTo(Recipe recipe) throws UsageException {
        if (recipe.polygons() != Recipe.PolygonKind.SIMPLIFIED) {
            if (tolerance != null) {
                throw new UsageException("--tolerance needs --polygons simplified");
            }
            if (sharedBorders && !recipe.polygons().canShareBorders()) {
                throw new UsageException("--shared-borders needs --polygons exact or simplified");
            }
            return sharedBorders ? recipe.withSimplification(new Simplification(recipe.simplification().tolerance(), true)) : recipe;
        }
        if (tolerance != null && !(tolerance >= 0)) {
            throw new UsageException("--tolerance must be 0 or more");
        }
        Simplification given = recipe.simplification();
        boolean isDefault = given.equals(Simplification.DEFAULT);
        double pixels = tolerance != null ? tolerance
                : isDefault && recipe.floor().iou() > 0 ? Simplification.ANY_TOLERANCE : given.tolerance();
        return recipe.withSimplification(new Simplification(pixels, sharedBorders || given.sharedBorders()));
    }
}
