package cocoscope.input;

import cocoscope.message.Reason;

/// Why a file is not read, and what to do.
public enum InputProblem implements Reason {
    TOO_LARGE, CHANGED, UNREADABLE, FOLDER, DEVICE, EMPTY
}
