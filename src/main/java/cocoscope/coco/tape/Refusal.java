package cocoscope.coco.tape;

/// Why a file cannot be read as COCO.
public enum Refusal {
    FILE_UNREADABLE, FILE_CHANGED, SYNTAX, ENCODING, DUPLICATE_KEY, TOO_DEEP, NUMBER_TOO_LONG, KEY_TOO_LONG, NOT_A_DATASET, BARE_LIST, LIST_TYPE
}
