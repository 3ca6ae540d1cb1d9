package cocoscope.coco;

/// The program that a file is meant for. They agree on the format and differ in what they do with it.
public enum Profile {
    /// pycocotools, COCOeval, Detectron2, MMDetection: rasterize polygons along pixel edges, read every form.
    COCO,
    /// Programs that fill polygons with OpenCV through pixel centers, such as supervision and sahi, and drop run lengths.
    OPENCV,
    /// The converter of Ultralytics to its own label files: one polygon an object, category ids from 1 without gaps.
    ULTRALYTICS,
    /// A file of results: a bare array of detections with compressed run lengths and scores.
    RESULTS,
    /// The letter of the format: polygons for objects, run lengths for crowds only.
    STRICT;

    /// Whether polygons are filled with OpenCV, which takes whole numbers for pixel centers, and not rasterized as COCO does.
    public boolean fillsWithOpenCv() {
        return switch (this) {
            case OPENCV, ULTRALYTICS -> true;
            case COCO, RESULTS, STRICT -> false;
        };
    }

    /// Whether objects, not only crowds, may be run lengths.
    public boolean takesRunLengths() {
        return switch (this) {
            case COCO, RESULTS -> true;
            case OPENCV, ULTRALYTICS, STRICT -> false;
        };
    }
}
