package cocoscope.app.settings;

import cocoscope.message.Reason;

/// Why a text does not name the values of a mask.
public enum MappingProblem implements Reason {
    UNREADABLE, WRONG_LINE, EMPTY
}
