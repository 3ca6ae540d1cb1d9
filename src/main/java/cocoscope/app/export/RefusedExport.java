package cocoscope.app.export;

import cocoscope.message.Reason;

/// Why nothing is exported to a place, and what to do.
enum RefusedExport implements Reason {
    LIST, OPEN_IMAGE
}
