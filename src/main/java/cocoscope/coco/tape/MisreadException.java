package cocoscope.coco.tape;

import java.io.IOException;

/// A text is not JSON, or not within bounds, from some byte on.
final class MisreadException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final long place;
    private final String found;

    /// @param place of the byte in the text
    /// @param found what is there
    MisreadException(Refusal refusal, long place, String found) {
        super(refusal.name());
        this.refusal = refusal;
        this.place = place;
        this.found = found;
    }

    Refusal refusal() {
        return refusal;
    }

    long place() {
        return place;
    }

    String found() {
        return found;
    }
}
