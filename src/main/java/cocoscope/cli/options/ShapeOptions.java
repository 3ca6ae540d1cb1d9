package cocoscope.cli.options;

import cocoscope.convert.Recipe;
import cocoscope.mask.runs.Connectivity;
import cocoscope.recipe.EnumNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What becomes one annotation, and the form that it has, as far as it is said on the command line.
public final class ShapeOptions {
    @Option(names = "--instances", paramLabel = "component|category|value",
            description = "one annotation per connected component (default), category, or value")
    private Recipe.@Nullable Instances instances;

    @Option(names = "--connectivity", paramLabel = "4|8",
            description = "8: pixels that share only a corner are connected (default); 4: they are not")
    private @Nullable Integer connectivity;

    @Option(names = "--min-area", paramLabel = "N",
            description = "remove and count connected components of fewer than N pixels (default: 0)")
    private @Nullable Integer minimumArea;

    @Option(names = "--segmentation", paramLabel = "polygon|rle|rle-counts|auto",
            description = "polygon (default); rle: a compressed string; rle-counts: a list of counts; auto: polygons, but RLE for "
                    + "regions with holes, which many readers fill, and where a polygon would take more bytes")
    private Recipe.@Nullable SegmentationForm segmentation;

    @Option(names = "--polygons", paramLabel = "exact|edges|simplified|opencv",
            description = "exact: few vertices (default); edges: exact, along every pixel edge; simplified: within --tolerance and "
                    + "--min-iou; opencv: through pixel centers, like OpenCV's findContours")
    private Recipe.@Nullable PolygonKind polygons;

    /// The recipe with all that was said.
    ///
    /// @throws UsageException when a number is out of range, or options contradict each other
    public Recipe applyTo(Recipe given) throws UsageException {
        Recipe recipe = given;
        if (instances != null) {
            recipe = recipe.withInstances(instances);
        }
        if (connectivity != null) {
            recipe = recipe.withConnectivity(neighbors(connectivity));
        }
        if (minimumArea != null) {
            if (minimumArea < 0) {
                throw new UsageException("--min-area must be 0 or more");
            }
            recipe = recipe.withMinimumArea(minimumArea);
        }
        if (segmentation != null) {
            recipe = recipe.withSegmentation(segmentation);
            if (recipe.segmentation() != segmentation) {
                throw new UsageException("The profile " + EnumNames.of(recipe.profile()) + " takes --segmentation "
                        + EnumNames.of(recipe.segmentation()) + " only");
            }
        }
        if (polygons != null) {
            recipe = recipe.withPolygons(polygons);
        }
        return recipe;
    }

    private static Connectivity neighbors(int number) throws UsageException {
        return switch (number) {
            case 4 -> Connectivity.FOUR;
            case 8 -> Connectivity.EIGHT;
            default -> throw new UsageException("--connectivity must be 4 or 8");
        };
    }
}
