package cocoscope.export;

import cocoscope.message.Reason;

/// Why an export is not written, and what to do.
enum ExportProblem implements Reason {
    OTHER_SIZE, TOO_MANY_OBJECTS, SAME_LABEL_FILE
}
