package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Mask;
import cocoscope.mask.polygon.PixelCenters;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.polygon.exact.SharedPolygons;
import cocoscope.mask.polygon.simplified.SimplifiedEdges;
import cocoscope.mask.raster.CenterRaster;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.stream.IntStream;

/// The polygons of all regions, in the kind that the recipe names, with what a reader makes of each; both are empty when the recipe writes
/// run lengths.
///
/// Exact polygons and those along pixel edges are so by construction, which the tests check for every pixel. A sample of them is rasterized
/// all the same: were one not exact, all would be.
record TracedPolygons(List<Polygon> polygons, List<RunLengthEncoding> rasters) {
    /// One polygon in so many is checked: those whose number of vertices it divides.
    private static final int SAMPLE = 8;

    static TracedPolygons of(Conversion draft) {
        Recipe recipe = draft.recipe();
        if (!recipe.segmentation().hasPolygons()) {
            return new TracedPolygons(List.of(), List.of());
        }
        List<Polygon> polygons = trace(draft);
        boolean exact = recipe.polygons() == Recipe.PolygonKind.EXACT || recipe.polygons() == Recipe.PolygonKind.EDGES;
        return exact && !recipe.profile().fillsWithOpenCv() ? checked(polygons, draft)
                : new TracedPolygons(polygons, rasters(polygons, draft));
    }

    static TracedPolygons checked(List<Polygon> polygons, Conversion draft) {
        boolean exact = IntStream.range(0, polygons.size()).filter(region -> polygons.get(region).vertices() % SAMPLE == 0)
                .allMatch(region -> isExact(polygons.get(region), region, draft));
        if (exact) {
            return new TracedPolygons(polygons, draft.runs());
        }
        List<Polygon> mended = mended(polygons, draft);
        return new TracedPolygons(mended, rasters(mended, draft));
    }

    /// With rings along pixel edges where polygons are not exact: that would be a defect, but none that is written.
    private static List<Polygon> mended(List<Polygon> polygons, Conversion draft) {
        List<Polygon> edges = PixelEdges.trace(draft.labeling().labels(), draft.regions());
        return IntStream.range(0, polygons.size())
                .mapToObj(region -> (isExact(polygons.get(region), region, draft) ? polygons : edges).get(region)).toList();
    }

    private static boolean isExact(Polygon polygon, int region, Conversion draft) {
        return raster(polygon, draft).equals(draft.runs().get(region));
    }

    private static List<Polygon> trace(Conversion draft) {
        Recipe recipe = draft.recipe();
        LabelMap labels = draft.labeling().labels();
        Regions regions = draft.regions();
        return switch (recipe.polygons()) {
            case EXACT -> recipe.simplification().sharedBorders() ? SharedPolygons.trace(labels, regions)
                    : ExactPolygons.trace(labels, regions);
            case EDGES -> PixelEdges.trace(labels, regions);
            case OPENCV -> centers(labels, regions, recipe.profile());
            case SIMPLIFIED -> simplified(labels, regions, draft.runs(), recipe);
        };
    }

    private static List<Polygon> simplified(LabelMap labels, Regions regions, List<RunLengthEncoding> runs, Recipe recipe) {
        double tolerance = recipe.simplification().tolerance();
        double iou = recipe.floor().iou();
        return recipe.simplification().sharedBorders() ? SimplifiedEdges.traceShared(labels, regions, runs, tolerance, iou)
                : SimplifiedEdges.trace(labels, regions, runs, tolerance, iou);
    }

    /// Ultralytics divides by the size of the image, rounds, multiplies, and cuts to whole numbers: what lies in the middle of
    /// a pixel stays in it.
    private static List<Polygon> centers(LabelMap labels, Regions regions, Profile profile) {
        List<Polygon> centers = PixelCenters.trace(labels, regions);
        return profile.fillsFromPixelMiddles() ? centers.stream().map(polygon -> polygon.moved(0.5, 0.5)).toList() : centers;
    }

    private static List<RunLengthEncoding> rasters(List<Polygon> polygons, Conversion draft) {
        return polygons.stream().map(polygon -> raster(polygon, draft)).toList();
    }

    /// As the reader sees it.
    private static RunLengthEncoding raster(Polygon polygon, Conversion draft) {
        Mask mask = draft.mask();
        return draft.recipe().profile().fillsWithOpenCv() ? CenterRaster.rasterize(polygon, mask.height(), mask.width())
                : PolygonRaster.rasterize(polygon, mask.height(), mask.width());
    }
}
