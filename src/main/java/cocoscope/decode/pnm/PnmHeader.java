package cocoscope.decode.pnm;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;

/// What a PBM, PGM or PPM file begins with.
///
/// Source: Netpbm's descriptions of pbm, pgm and ppm.
///
/// @param bits    whether samples are bits, of which 1 is black
/// @param colors  whether a pixel has three samples
/// @param text    whether samples are written as decimal numbers
/// @param maximum the largest sample
/// @param data    where the samples begin
public record PnmHeader(int width, int height, boolean bits, boolean colors, boolean text, int maximum, int data) {
    /// @throws UnreadableImageException for a file of another format that begins likewise, and a header that makes no sense
    public static PnmHeader read(ImageBytes file) throws UnreadableImageException {
        int kind = file.byteAt(1) - '0';
        if (kind < 1 || kind > 6 || !PnmText.isGap(file.byteAt(2)) && file.byteAt(2) != '#') {
            throw file.notAnImage();
        }
        PnmText text = new PnmText(file, 2);
        boolean bits = kind == 1 || kind == 4;
        int width = text.number();
        int height = text.number();
        int maximum = bits ? 1 : text.number();
        file.requireSize(width, height);
        if (maximum < 1 || maximum > 0xFFFF) {
            throw file.corrupt(Damage.MAXIMUM, maximum);
        }
        // One white space ends the header of a binary file.
        return new PnmHeader(width, height, bits, kind == 3 || kind == 6, kind <= 3, maximum, text.position() + (kind > 3 ? 1 : 0));
    }
}
