package cocoscope.decode.pnm;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;

/// The decimal numbers of a PBM, PGM or PPM file, with white space and comments between them.
final class PnmText {
    private static final int MAX_DIGITS = 9;

    private final ImageBytes file;
    private int at;

    PnmText(ImageBytes file, int at) {
        this.file = file;
        this.at = at;
    }

    static boolean isGap(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    /// Where the last number ended.
    int position() {
        return at;
    }

    int number() throws UnreadableImageException {
        skipGaps();
        int number = 0;
        int digits = 0;
        while (at < file.length() && isDigit(file.byteAt(at)) && digits <= MAX_DIGITS) {
            number = number * 10 + file.byteAt(at++) - '0';
            digits++;
        }
        return checked(number, digits);
    }

    /// A digit, which need not stand apart from the next.
    int bit() throws UnreadableImageException {
        skipGaps();
        int bit = file.byteAt(at++) - '0';
        if (bit != 0 && bit != 1) {
            throw file.corrupt(Damage.BIT);
        }
        return bit;
    }

    /// Requires that nothing is left but white space.
    void requireEnd() throws UnreadableImageException {
        for (; at < file.length(); at++) {
            if (!isGap(file.byteAt(at))) {
                throw file.corrupt(Damage.TOO_MANY_SAMPLES);
            }
        }
    }

    private int checked(int number, int digits) throws UnreadableImageException {
        if (digits == 0 && at >= file.length()) {
            throw file.truncated();
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            throw file.corrupt(Damage.NUMBER);
        }
        return number;
    }

    private void skipGaps() throws UnreadableImageException {
        while (at < file.length() && (isGap(file.byteAt(at)) || file.byteAt(at) == '#')) {
            if (file.byteAt(at++) == '#') {
                while (at < file.length() && file.byteAt(at) != '\n' && file.byteAt(at) != '\r') {
                    at++;
                }
            }
        }
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
