package cocoscope.app.browser;

import cocoscope.message.Reason;

/// Why a file that is looked through cannot be compared, shown or written, and what to do.
enum BrowserProblem implements Reason {
    NO_MASKS, CHANGED, GONE
}
