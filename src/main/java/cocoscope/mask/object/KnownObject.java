package cocoscope.mask.object;

import cocoscope.mask.runs.RunLengthEncoding;

/// An object as it was when somebody decided on it: what it is found by again.
///
/// @param x      column of the anchor, a pixel of the object
/// @param y      row of the anchor
/// @param pixels of the object, in the mask that it is of
public record KnownObject(int x, int y, RunLengthEncoding pixels) {
    public KnownObject {
        if (!pixels.has(x, y)) {
            throw new IllegalArgumentException("The anchor " + x + ", " + y + " is no pixel of the object");
        }
    }
}
