package cocoscope.convert;

import cocoscope.geometry.Polygon;
import cocoscope.mask.Histogram;
import cocoscope.mask.Labeling;
import cocoscope.mask.Mask;
import cocoscope.mask.PixelCentres;
import cocoscope.mask.PixelEdges;
import cocoscope.mask.Regions;
import cocoscope.mask.RunLengthEncoding;
import cocoscope.mask.UnusableRuleException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies recipes to masks. Keeps the stages of its last conversion, and reruns only those whose inputs changed.
///
/// Not for several threads at once: each worker has its own.
public final class Converter {
    private @Nullable Conversion last;

    /// @throws UnusableRuleException when the rule makes nothing of this mask
    public Conversion convert(Mask mask, Recipe recipe) throws UnusableRuleException {
        Conversion before = last != null && last.mask() == mask ? last : null;
        Histogram histogram = before != null ? before.histogram() : Histogram.of(mask);
        boolean byValue = recipe.instances() == Recipe.Instances.VALUE;
        Labeling labeling = before != null && before.recipe().rule().equals(recipe.rule())
                && (before.recipe().instances() == Recipe.Instances.VALUE) == byValue
                ? before.labeling() : Labeling.of(mask, histogram, recipe.rule(), byValue);
        boolean sameRegions = before != null && before.labeling() == labeling
                && before.recipe().instances() == recipe.instances()
                && before.recipe().connectivity() == recipe.connectivity()
                && before.recipe().minimumArea() == recipe.minimumArea();
        Regions regions = before != null && sameRegions ? before.regions()
                : Regions.of(labeling.labels(), recipe.connectivity(), grouping(recipe), recipe.minimumArea());
        List<RunLengthEncoding> runs = before != null && sameRegions ? before.runs()
                : RunLengthEncoding.ofRegions(labeling.labels(), regions);
        boolean samePolygons = before != null && sameRegions && before.recipe().segmentation() == recipe.segmentation()
                && before.recipe().polygons() == recipe.polygons();
        List<Polygon> polygons = before != null && samePolygons ? before.polygons() : polygons(labeling, regions, recipe);
        last = new Conversion(mask, recipe, histogram, labeling, regions, runs, polygons);
        return last;
    }

    private static Regions.Grouping grouping(Recipe recipe) {
        return recipe.instances() == Recipe.Instances.COMPONENT ? Regions.Grouping.PIECE : Regions.Grouping.LABEL;
    }

    private static List<Polygon> polygons(Labeling labeling, Regions regions, Recipe recipe) {
        if (recipe.segmentation() != Recipe.SegmentationForm.POLYGON) {
            return List.of();
        }
        return switch (recipe.polygons()) {
            case EDGES -> PixelEdges.trace(labeling.labels(), regions);
            case OPENCV -> PixelCentres.trace(labeling.labels(), regions);
        };
    }
}
