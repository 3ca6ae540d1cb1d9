package cocoscope.convert;

import cocoscope.mask.Connectivity;
import cocoscope.mask.LabelRule;

/// Everything that decides how a mask becomes annotations. Window, command line and recipe file all hold this value.
///
/// @param rule         how values become categories
/// @param instances    what becomes one annotation
/// @param connectivity which neighbours hold a piece together
/// @param minimumArea  connected pieces of fewer pixels are removed, and counted
/// @param segmentation the form that is written
/// @param polygons     the kind of polygon, where polygons are written
public record Recipe(LabelRule rule, Instances instances, Connectivity connectivity, int minimumArea,
                     SegmentationForm segmentation, PolygonKind polygons) {
    /// One annotation a connected piece, a category, or a value.
    public enum Instances { COMPONENT, CATEGORY, VALUE }

    /// A polygon, COCO's compressed string, or the plain list of counts.
    public enum SegmentationForm { POLYGON, RLE, RLE_COUNTS }

    /// Along pixel edges (exact for COCO's rasteriser), or through pixel centres as OpenCV's `findContours`.
    public enum PolygonKind { EDGES, OPENCV }

    public static final Recipe DEFAULT = new Recipe(new LabelRule.Automatic(), Instances.COMPONENT, Connectivity.EIGHT, 0,
            SegmentationForm.POLYGON, PolygonKind.EDGES);

    public Recipe {
        if (minimumArea < 0) {
            throw new IllegalArgumentException("The minimum area cannot be negative: " + minimumArea);
        }
    }

    public Recipe withRule(LabelRule rule) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }

    public Recipe withInstances(Instances instances) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }

    public Recipe withConnectivity(Connectivity connectivity) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }

    public Recipe withMinimumArea(int minimumArea) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }

    public Recipe withSegmentation(SegmentationForm segmentation) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }

    public Recipe withPolygons(PolygonKind polygons) {
        return new Recipe(rule, instances, connectivity, minimumArea, segmentation, polygons);
    }
}
