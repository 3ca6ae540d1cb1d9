package cocoscope.pairing;

import cocoscope.message.Reason;

/// What is wrong with a picture and a mask, or with one of them alone, and what to do.
public enum PairingProblem implements Reason {
    NO_MASK, NO_PICTURE, AMBIGUOUS, SET_ASIDE, FOLDER_SET_ASIDE, FIELD_OF_VIEW, GROWN_COPY, OUTLINE, JUNK, MISFIT, TURN, CROP,
    SCALE, CHECK
}
