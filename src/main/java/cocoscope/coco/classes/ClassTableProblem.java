package cocoscope.coco.classes;

import cocoscope.message.Reason;

/// Why a table of classes cannot be used, and what to do.
enum ClassTableProblem implements Reason {
    LABEL, NO_NAME, NAME_AGAIN, VALUE_AGAIN, COLOR_AGAIN, NO_CATEGORY, NO_NAME_COLUMN, ROW_WITHOUT_NAME, ID, COLOR, FORMS
}
