package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.Connectivity;

/// Everything that decides how a mask becomes annotations. Window, command line and recipe file all hold this value.
public record Recipe(MaskSettings mask, ObjectSettings objects, OutputSettings output) {
    /// One annotation per connected component, category, or value.
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

    /// Exact for everyone who fills by pixel centers, with few vertices; exact along every pixel edge; through pixel centers as
    /// OpenCV's `findContours`; or simplified.
    public enum PolygonKind {
        EXACT, EDGES, OPENCV, SIMPLIFIED;

        /// Whether neighbors can have the same vertices along their common border.
        public boolean canShareBorders() {
            return switch (this) {
                case EXACT, SIMPLIFIED -> true;
                case EDGES, OPENCV -> false;
            };
        }
    }

    /// @param tolerance     pixels that a simplified border may move, at least 0; may be infinite
    /// @param sharedBorders whether neighboring regions keep a common border, without gaps and overlaps
    public record Simplification(double tolerance, boolean sharedBorders) {
        public static final double ANY_TOLERANCE = Double.POSITIVE_INFINITY;
        public static final Simplification DEFAULT = new Simplification(1, false);

        public Simplification {
            if (!(tolerance >= 0)) {
                throw new IllegalArgumentException("A tolerance cannot be " + tolerance);
            }
        }
    }

    /// What is done with a polygon whose IoU with its region is below the floor: write run lengths instead, or fail the mask.
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

    public static final Recipe DEFAULT = new Recipe(MaskSettings.DEFAULT, ObjectSettings.DEFAULT, OutputSettings.DEFAULT);

    public MaskEncoding encoding() {
        return mask.encoding();
    }

    public Reading reading() {
        return mask.reading();
    }

    public LabelRule rule() {
        return objects.rule();
    }

    public Instances instances() {
        return objects.instances();
    }

    public Connectivity connectivity() {
        return objects.connectivity();
    }

    public int minimumArea() {
        return objects.minimumArea();
    }

    public SegmentationForm segmentation() {
        return output.segmentation();
    }

    public PolygonKind polygons() {
        return output.polygons();
    }

    public Simplification simplification() {
        return output.simplification();
    }

    public Floor floor() {
        return output.floor();
    }

    public Profile profile() {
        return output.profile();
    }

    public Recipe withEncoding(MaskEncoding encoding) {
        return with(new MaskSettings(encoding, mask.reading()));
    }

    public Recipe withReading(Reading reading) {
        return with(new MaskSettings(mask.encoding(), reading));
    }

    public Recipe withRule(LabelRule rule) {
        return with(new ObjectSettings(rule, instances(), connectivity(), minimumArea()));
    }

    public Recipe withInstances(Instances instances) {
        return with(new ObjectSettings(rule(), instances, connectivity(), minimumArea()));
    }

    public Recipe withConnectivity(Connectivity connectivity) {
        return with(new ObjectSettings(rule(), instances(), connectivity, minimumArea()));
    }

    public Recipe withMinimumArea(int minimumArea) {
        return with(new ObjectSettings(rule(), instances(), connectivity(), minimumArea));
    }

    public Recipe withSegmentation(SegmentationForm segmentation) {
        return with(new OutputSettings(segmentation, polygons(), simplification(), floor(), profile()));
    }

    public Recipe withPolygons(PolygonKind polygons) {
        return with(new OutputSettings(segmentation(), polygons, simplification(), floor(), profile()));
    }

    public Recipe withSimplification(Simplification simplification) {
        return with(new OutputSettings(segmentation(), polygons(), simplification, floor(), profile()));
    }

    public Recipe withFloor(Floor floor) {
        return with(new OutputSettings(segmentation(), polygons(), simplification(), floor, profile()));
    }

    /// The same for another program, with the geometry and the form that its readers want.
    public Recipe withProfile(Profile profile) {
        return with(output.withProfile(profile));
    }

    private Recipe with(MaskSettings changed) {
        return new Recipe(changed, objects, output);
    }

    private Recipe with(ObjectSettings changed) {
        return new Recipe(mask, changed, output);
    }

    private Recipe with(OutputSettings changed) {
        return new Recipe(mask, objects, changed);
    }
}
