package cocoscope.project;

import cocoscope.message.Reason;

/// Why a project file cannot be used, or what should be there in it.
enum ProjectProblem implements Reason {
    COCO_FILE, NOT_A_PROJECT, NEWER, OTHER_FILES, PICTURE_OR_MASK, PROFILE, SHARE, DECISION, ONE_OBJECT, TWO_OBJECTS, NAME, ANCHOR,
    RUN_LENGTHS, TWO_NUMBERS
}
