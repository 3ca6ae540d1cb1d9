package cocoscope.coco;

import cocoscope.message.Reason;

/// What should be there in a JSON file.
public enum Expected implements Reason {
    OBJECT, ARRAY, TEXT, PATH, TRUTH, WHOLE_NUMBER, NUMBER, NAME, COLOR_PARTS, CATEGORIES, NEW_CATEGORY_ID, NEW_CATEGORY_NAME,
    NEW_IMAGE_ID, NEW_ANNOTATION_ID, NEW_SEGMENT_ID, IMAGE_ID, CATEGORY_ID, BOX, IMAGE_SIZE, RUN_LENGTHS, RING
}
