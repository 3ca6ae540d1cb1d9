package cocoscope.coco;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// The program that a file is for. Programs read the same format in different ways; each constant is one program or family.
///
/// All of it was found by running the programs' own code; `src/docs/readers.md` has the versions and figures.
public enum Profile {
    /// pycocotools, COCOeval, and what is built on them.
    COCO(Fill.COCO, RunLengths.ALL, Rings.ANY, Limit.EVALUATES_100),
    DETECTRON2(Fill.COCO, RunLengths.ALL, Rings.ANY, Limit.EVALUATES_100),
    MMDETECTION(Fill.COCO, RunLengths.ALL, Rings.ANY, Limit.EVALUATES_100),
    TORCHVISION(Fill.COCO, RunLengths.COUNTS, Rings.ANY, Limit.EVALUATES_100),
    HUGGINGFACE(Fill.COCO, RunLengths.COUNTS, Rings.ANY, Limit.EVALUATES_100),
    FIFTYONE(Fill.COCO, RunLengths.ALL, Rings.ANY),
    DATUMARO(Fill.COCO, RunLengths.ALL, Rings.ANY),
    /// CVAT, which imports COCO files with Datumaro.
    CVAT(Fill.COCO, RunLengths.ALL, Rings.ANY),
    X_ANYLABELING(Fill.COCO, RunLengths.NONE, Rings.ANY, Limit.DROPS_REPEATED_VERTICES),
    /// Programs that fill polygons with OpenCV, through pixel centers.
    OPENCV(Fill.PIXEL_CENTERS, RunLengths.CROWDS, Rings.ONE),
    SUPERVISION(Fill.PIXEL_CENTERS, RunLengths.CROWDS, Rings.ONE),
    SAHI(Fill.PIXEL_CENTERS, RunLengths.NONE, Rings.ANY),
    /// Fills with Pillow, which draws the outline too.
    LABELME(Fill.PIXEL_CENTERS, RunLengths.NONE, Rings.ANY),
    /// The converter of Ultralytics to its own label files.
    ULTRALYTICS(Fill.PIXEL_MIDDLES, RunLengths.NONE, Rings.JOINED, Limit.DROPS_EQUAL_BOXES, Limit.COUNTS_CATEGORIES_FROM_1),
    /// A results file: a bare array of detections with compressed run lengths and scores.
    RESULTS(Fill.COCO, RunLengths.ONLY, Rings.ANY, Limit.EVALUATES_100),
    /// The strict format: polygons for objects, run lengths for crowds.
    STRICT(Fill.COCO, RunLengths.CROWDS_BY_RULE, Rings.ANY);

    /// Which pixels a ring covers.
    private enum Fill {
        /// As pycocotools: those with their center inside, to a fifth of a pixel; whole numbers are corners of pixels.
        COCO,
        /// As `fillPoly` of OpenCV: whole numbers are centers of pixels, and the outline belongs to the polygon.
        PIXEL_CENTERS,
        /// The same after numbers were divided by the size of the image, rounded, multiplied, and cut to whole numbers.
        PIXEL_MIDDLES
    }

    /// Which run lengths are read.
    public enum RunLengths {
        ALL,
        /// Lists of counts; COCO's compressed string stops the reader.
        COUNTS,
        /// Those of crowds; objects in run lengths are dropped.
        CROWDS,
        /// Those of crowds, as the format has it.
        CROWDS_BY_RULE,
        NONE,
        /// Only COCO's compressed string.
        ONLY
    }

    /// What happens to several rings in one annotation.
    public enum Rings {
        ANY,
        /// The reader stops, or keeps only one.
        ONE,
        /// Joined by lines between their nearest vertices.
        JOINED
    }

    /// Other limits of a reader.
    public enum Limit {
        /// COCOeval uses at most 100 detections per category and image.
        EVALUATES_100,
        /// Of two objects of one category with the same box, the second is dropped.
        DROPS_EQUAL_BOXES,
        /// The class is the id of the category less one, so ids run from 1 without gaps.
        COUNTS_CATEGORIES_FROM_1,
        /// A ring that passes a vertex twice loses it, and with it the bridge to a hole.
        DROPS_REPEATED_VERTICES
    }

    private final Fill fill;
    private final RunLengths runLengths;
    private final Rings rings;
    private final Set<Limit> limits;

    Profile(Fill fill, RunLengths runLengths, Rings rings, Limit... limits) {
        this.fill = fill;
        this.runLengths = runLengths;
        this.rings = rings;
        this.limits = EnumSet.noneOf(Limit.class);
        this.limits.addAll(Arrays.asList(limits));
    }

    /// Whether polygons are filled through pixel centers, and not rasterized as COCO does.
    public boolean fillsWithOpenCv() {
        return fill != Fill.COCO;
    }

    /// Whether vertices lie in the middles of pixels, where cutting to whole numbers cannot move them to the pixel before.
    public boolean fillsFromPixelMiddles() {
        return fill == Fill.PIXEL_MIDDLES;
    }

    /// Whether objects, not only crowds, may be run lengths.
    public boolean takesRunLengths() {
        return switch (runLengths) {
            case ALL, COUNTS, ONLY -> true;
            case CROWDS, CROWDS_BY_RULE, NONE -> false;
        };
    }

    /// Whether run lengths are read as COCO's compressed string.
    public boolean takesCompressedRuns() {
        return runLengths == RunLengths.ALL || runLengths == RunLengths.ONLY;
    }

    /// Whether the file is a bare array of detections instead of a dataset.
    public boolean isResults() {
        return runLengths == RunLengths.ONLY;
    }

    public RunLengths runLengths() {
        return runLengths;
    }

    public Rings rings() {
        return rings;
    }

    public boolean has(Limit limit) {
        return limits.contains(limit);
    }
}
