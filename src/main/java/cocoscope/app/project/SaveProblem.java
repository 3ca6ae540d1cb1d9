package cocoscope.app.project;

import cocoscope.message.Reason;

/// Why a project is not saved, and what to do.
enum SaveProblem implements Reason {
    EXISTS, NOT_READ_BACK
}
