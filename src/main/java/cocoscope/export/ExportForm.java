package cocoscope.export;

/// The form of what is written, and into how many files.
public enum ExportForm {
    COCO, COCO_EACH, APPEND, PANOPTIC, YOLO, LABEL_MAPS;

    /// Whether a person names the folder of the files, not a file.
    public boolean isFolder() {
        return switch (this) {
            case COCO_EACH, YOLO, LABEL_MAPS -> true;
            case COCO, APPEND, PANOPTIC -> false;
        };
    }

    /// Whether images can be divided into those to train and those to validate with.
    public boolean isDivisible() {
        return switch (this) {
            case COCO, PANOPTIC, YOLO -> true;
            case COCO_EACH, APPEND, LABEL_MAPS -> false;
        };
    }
}
