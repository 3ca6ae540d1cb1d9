package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.geometry.Polygon;
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

    static TracedPolygons of(TracedRegions regions) {
        Recipe recipe = regions.recipe();
        if (!recipe.segmentation().hasPolygons()) {
            return new TracedPolygons(List.of(), List.of());
        }
        List<Polygon> polygons = trace(regions);
        boolean exact = recipe.polygons() == Recipe.PolygonKind.EXACT || recipe.polygons() == Recipe.PolygonKind.EDGES;
        return exact && !recipe.profile().fillsWithOpenCv() ? checked(polygons, regions)
                : new TracedPolygons(polygons, rasters(polygons, regions));
    }

    /// The same, where only regions that an earlier conversion has not are traced.
    ///
    /// @param before with all that polygons depend on but the regions as it is now
    static TracedPolygons of(TracedRegions regions, Conversion before) {
        if (!regions.recipe().segmentation().hasPolygons() || regions.recipe().simplification().sharedBorders()) {
            return of(regions);
        }
        ChangedRegions changed = ChangedRegions.of(regions, before);
        TracedPolygons traced = of(changed.changed());
        return new TracedPolygons(changed.merged(before.polygons(), traced.polygons), changed.merged(before.rasters(), traced.rasters));
    }

    static TracedPolygons checked(List<Polygon> polygons, TracedRegions regions) {
        boolean exact = IntStream.range(0, polygons.size()).filter(region -> polygons.get(region).vertices() % SAMPLE == 0)
                .allMatch(region -> isExact(polygons.get(region), region, regions));
        if (exact) {
            return new TracedPolygons(polygons, regions.runs());
        }
        List<Polygon> mended = mended(polygons, regions);
        return new TracedPolygons(mended, rasters(mended, regions));
    }

    /// With rings along pixel edges where polygons are not exact: that would be a defect, but none that is written.
    private static List<Polygon> mended(List<Polygon> polygons, TracedRegions regions) {
        List<Polygon> edges = PixelEdges.trace(regions.labels(), regions.regions());
        return IntStream.range(0, polygons.size())
                .mapToObj(region -> (isExact(polygons.get(region), region, regions) ? polygons : edges).get(region)).toList();
    }

    private static boolean isExact(Polygon polygon, int region, TracedRegions regions) {
        return raster(polygon, regions).equals(regions.runs().get(region));
    }

    private static List<Polygon> trace(TracedRegions traced) {
        Recipe recipe = traced.recipe();
        LabelMap labels = traced.labels();
        Regions regions = traced.regions();
        return switch (recipe.polygons()) {
            case EXACT -> recipe.simplification().sharedBorders() ? SharedPolygons.trace(labels, regions)
                    : ExactPolygons.trace(labels, regions);
            case EDGES -> PixelEdges.trace(labels, regions);
            case OPENCV -> centers(labels, regions, recipe.profile());
            case SIMPLIFIED -> simplified(labels, regions, traced.runs(), recipe);
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

    private static List<RunLengthEncoding> rasters(List<Polygon> polygons, TracedRegions regions) {
        return polygons.stream().map(polygon -> raster(polygon, regions)).toList();
    }

    /// As the reader sees it.
    private static RunLengthEncoding raster(Polygon polygon, TracedRegions regions) {
        int height = regions.labels().height();
        int width = regions.labels().width();
        return regions.recipe().profile().fillsWithOpenCv() ? CenterRaster.rasterize(polygon, height, width)
                : PolygonRaster.rasterize(polygon, height, width);
    }
}
