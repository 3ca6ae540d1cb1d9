package cocoscope.decode.jpeg;

import cocoscope.decode.jpeg.JpegSegments.MarkerSegment;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.List;

/// Whether the three channels of a JPEG file are brightness and two of color, or red, green and blue.
///
/// Source: the rules of the Independent JPEG Group's libjpeg, which most programs follow.
final class JpegColors {
    private static final int JFIF = 0xE0;
    private static final int ADOBE = 0xEE;

    private JpegColors() {}

    static boolean areBrightnessAndColor(ImageBytes file, JpegFrame frame, List<MarkerSegment> segments) throws UnreadableImageException {
        Boolean adobe = null;
        for (MarkerSegment segment : segments) {
            if (segment.marker() == JFIF && file.hasText(segment.start() + 4, "JFIF\0")) {
                return true;
            }
            if (segment.marker() == ADOBE && file.hasText(segment.start() + 4, "Adobe") && segment.end() >= segment.start() + 16) {
                adobe = file.byteAt(segment.start() + 15) != 0;
            }
        }
        if (adobe != null) {
            return adobe;
        }
        String ids = "";
        for (int i = 0; i < 3; i++) {
            ids += (char) file.byteAt(frame.firstId() + 3 * i);
        }
        return !ids.equals("RGB");
    }

    /// The marker by which Adobe's programs tell what three channels are.
    static byte[] marker(boolean brightnessAndColor) {
        return new byte[] {(byte) 0xFF, (byte) ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0,
                (byte) (brightnessAndColor ? 1 : 0)};
    }
}
