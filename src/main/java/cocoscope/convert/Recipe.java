package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.Connectivity;

/// Everything that decides how a mask becomes annotations. Window, command line and recipe file all hold this value.
///
/// @param coding         how the samples of a file say what its pixels are
/// @param reading        how the values of a dirty mask become levels, for a table and the automatic rule
/// @param rule           how values become categories
/// @param instances      what becomes one annotation
/// @param connectivity   which neighbours hold a piece together
/// @param minimumArea    connected pieces of fewer pixels are removed, and counted
/// @param segmentation   the form that is written; a file of results knows only COCO's compressed string
/// @param polygons       the kind of polygon, where polygons are written
/// @param simplification how far simplified polygons may go
/// @param floor          how faithful a polygon has to be
/// @param profile         the program that the file is meant for
public record Recipe(MaskEncoding coding, Reading reading, LabelRule rule, Instances instances, Connectivity connectivity,
                     int minimumArea, SegmentationForm segmentation, PolygonKind polygons, Simplification simplification, Floor floor,
                     Profile profile) {
    /// One annotation a connected piece, a category, or a value.
    public enum Instances { COMPONENT, CATEGORY, VALUE }

    /// A polygon, COCO's compressed string, the plain list of counts, or what suits each region: a polygon, and the compressed string
    /// for a region with holes, and for one whose polygon would take more bytes.
    public enum SegmentationForm {
        POLYGON, RLE, RLE_COUNTS, AUTO;

        /// Whether some regions become polygons.
        public boolean hasPolygons() {
            return switch (this) {
                case POLYGON, AUTO -> true;
                case RLE, RLE_COUNTS -> false;
            };
        }
    }

    /// Exact for COCO's rasteriser with few vertices, exact along every pixel edge, through pixel centres as OpenCV's
    /// `findContours`, or simplified.
    public enum PolygonKind { EXACT, EDGES, OPENCV, SIMPLIFIED }

    /// @param tolerance     pixels that a simplified border may move, at least 0; may be infinite
    /// @param sharedBorders whether neighbouring regions keep a common border, without gaps and overlaps
    public record Simplification(double tolerance, boolean sharedBorders) {
        public static final double ANY_TOLERANCE = Double.POSITIVE_INFINITY;
        public static final Simplification DEFAULT = new Simplification(1, false);

        public Simplification {
            if (!(tolerance >= 0)) {
                throw new IllegalArgumentException("A tolerance cannot be " + tolerance);
            }
        }
    }

    /// What happens to a polygon whose IoU with its region is below the floor: run lengths instead, or no file at all.
    public enum Below { RLE, FAIL }

    /// @param iou 0..1; 0 accepts every polygon
    public record Floor(double iou, Below below) {
        public static final Floor NONE = new Floor(0, Below.RLE);

        public Floor {
            if (!(iou >= 0 && iou <= 1)) {
                throw new IllegalArgumentException("An IoU is between 0 and 1, not " + iou);
            }
        }
    }

    public static final Recipe DEFAULT = new Recipe(MaskEncoding.DEFAULT, Reading.AUTO, new LabelRule.Automatic(), Instances.COMPONENT,
            Connectivity.EIGHT, 0, SegmentationForm.POLYGON, PolygonKind.EXACT, Simplification.DEFAULT, Floor.NONE, Profile.COCO);

    public Recipe {
        if (minimumArea < 0) {
            throw new IllegalArgumentException("The minimum area cannot be negative: " + minimumArea);
        }
        segmentation = profile == Profile.RESULTS ? SegmentationForm.RLE : segmentation;
    }

    public Recipe withCoding(MaskEncoding coding) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withReading(Reading reading) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withRule(LabelRule rule) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withInstances(Instances instances) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withConnectivity(Connectivity connectivity) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withMinimumArea(int minimumArea) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withSegmentation(SegmentationForm segmentation) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withPolygons(PolygonKind polygons) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withSimplification(Simplification simplification) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    public Recipe withFloor(Floor floor) {
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, segmentation, polygons, simplification, floor, profile);
    }

    /// The same recipe with the reader's own geometry and form: polygons through pixel centres for those who fill with
    /// OpenCV, run lengths for results, polygons that COCO rasterises exactly for the others.
    public Recipe withProfile(Profile profile) {
        PolygonKind kind = profile.fillsWithOpenCv() ? PolygonKind.OPENCV : DEFAULT.polygons;
        SegmentationForm form = profile == Profile.RESULTS ? SegmentationForm.RLE : SegmentationForm.POLYGON;
        return new Recipe(coding, reading, rule, instances, connectivity, minimumArea, form, kind, simplification, floor, profile);
    }
}
