package cocoscope.app.images;

import cocoscope.message.Reason;

/// Why an image or the sample is not opened, and what to do.
public enum OpenProblem implements Reason {
    OTHER_SIZE, OUT_OF_MEMORY, SAMPLE
}
