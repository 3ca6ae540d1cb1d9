package cocoscope.coco.tape;

/// Why a file cannot be read as COCO.
public enum Refusal {
    FILE_UNREADABLE, FILE_CHANGED, SYNTAX, GZIP, JSON_LINES, ENCODING, DUPLICATE_KEY, TOO_DEEP, NUMBER_TOO_LONG, KEY_TOO_LONG,
    NOT_A_DATASET, SEGMENT_ANYTHING, VIDEO, BARE_LIST, LIST_TYPE,
    /// A list of results where a data set is wanted.
    NO_IMAGES,
    /// Segments of a panoptic file, whose pixels are in PNG files, where annotations are wanted.
    SEGMENTS
}
