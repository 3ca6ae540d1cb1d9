package cocoscope.convert;

import cocoscope.coco.Segmentation;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Histogram;
import cocoscope.mask.Labeling;
import cocoscope.mask.Mask;
import cocoscope.mask.Regions;
import cocoscope.mask.RunLengthEncoding;
import java.util.List;

/// What a recipe made of a mask: the one value that overlay, counts, JSON pane, export and command line read.
///
/// Regions, run lengths and polygons share one index, the region.
///
/// @param polygons one a region, in the kind that the recipe names; empty when the recipe writes run lengths
public record Conversion(Mask mask, Recipe recipe, Histogram histogram, Labeling labeling, Regions regions,
                         List<RunLengthEncoding> runs, List<Polygon> polygons) {
    public Conversion {
        runs = List.copyOf(runs);
        polygons = List.copyOf(polygons);
    }

    /// The name of a region's category.
    public String category(int region) {
        return labeling.targets().get(regions.label(region) - 1).category();
    }

    /// A region's segmentation in the form that the recipe names.
    public Segmentation segmentation(int region) {
        return switch (recipe.segmentation()) {
            case POLYGON -> new Segmentation.Outline(polygons.get(region));
            case RLE -> new Segmentation.CompressedRuns(runs.get(region));
            case RLE_COUNTS -> new Segmentation.PlainRuns(runs.get(region));
        };
    }
}
