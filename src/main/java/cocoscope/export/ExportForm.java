package cocoscope.export;

/// The form of what is written, and into how many files.
public enum ExportForm {
    COCO, COCO_EACH, APPEND, PANOPTIC, YOLO, LABELME, CVAT, VOC, LABEL_MAPS;

    /// Whether a person names the folder of the files, not a file.
    public boolean isFolder() {
        return switch (this) {
            case COCO_EACH, YOLO, LABELME, VOC, LABEL_MAPS -> true;
            case COCO, APPEND, PANOPTIC, CVAT -> false;
        };
    }

    /// Whether images can be divided into those to train and those to validate with.
    public boolean isDivisible() {
        return switch (this) {
            case COCO, PANOPTIC, YOLO -> true;
            case COCO_EACH, APPEND, LABELME, CVAT, VOC, LABEL_MAPS -> false;
        };
    }
}
