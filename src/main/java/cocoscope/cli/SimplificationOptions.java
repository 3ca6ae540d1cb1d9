package cocoscope.cli;

import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Simplification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How far simplified polygons may go, as far as it is said on the command line.
final class SimplificationOptions {
    @Option(names = "--tolerance", paramLabel = "PX",
            description = "how far a simplified border may move, in pixels (default: 1; unlimited with --min-iou)")
    private @Nullable Double tolerance;

    @Option(names = "--shared-borders",
            description = "touching regions keep a common border, without gaps and overlaps")
    private boolean sharedBorders;

    /// The recipe with all that was said; a floor of IoU without a tolerance is the only limit.
    ///
    /// @throws UsageException when a number is out of range, or polygons are not simplified
    Recipe applyTo(Recipe recipe) throws UsageException {
        boolean said = tolerance != null || sharedBorders;
        if (recipe.polygons() != Recipe.PolygonKind.SIMPLIFIED) {
            if (said) {
                throw new UsageException((tolerance != null ? "--tolerance" : "--shared-borders") + " needs --polygons simplified");
            }
            return recipe;
        }
        if (tolerance != null && !(tolerance >= 0)) {
            throw new UsageException("--tolerance must be 0 or more");
        }
        Simplification given = recipe.simplification();
        boolean usual = given.equals(Simplification.DEFAULT);
        double pixels = tolerance != null ? tolerance
                : usual && recipe.floor().iou() > 0 ? Simplification.ANY_TOLERANCE : given.tolerance();
        return recipe.withSimplification(new Simplification(pixels, sharedBorders || given.sharedBorders()));
    }
}
