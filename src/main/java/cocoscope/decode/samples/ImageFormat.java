package cocoscope.decode.samples;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The formats that are read, told apart by the first bytes of a file and never by its name.
public enum ImageFormat {
    PNG("PNG", "\u0089PNG\r\n\u001A\n"),
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    GIF("GIF", "GIF8"),
    BMP("BMP", "BM"),
    TIFF("TIFF", "II*\0", "MM\0*", "II+\0", "MM\0+"),
    WEBP("WebP", "RIFF"),
    PNM("PNM", "P1", "P2", "P3", "P4", "P5", "P6"),
    NPY("NumPy", "\u0093NUMPY");

    private final String title;
    private final byte[][] signatures;

    ImageFormat(String title, String... signatures) {
        this.title = title;
        this.signatures = Arrays.stream(signatures)
                .map(signature -> signature.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
    }

    /// As people write it.
    public String title() {
        return title;
    }

    public static ImageFormat of(ImageBytes file) throws UnreadableImageException {
        for (ImageFormat format : values()) {
            for (byte[] signature : format.signatures) {
                if (startsAs(file, signature)) {
                    return format;
                }
            }
        }
        throw file.notAnImage();
    }

    private static boolean startsAs(ImageBytes file, byte[] signature) throws UnreadableImageException {
        int common = Math.min(file.length(), signature.length);
        if (!Arrays.equals(file.array(), 0, common, signature, 0, common)) {
            return false;
        }
        if (common < signature.length) {
            throw file.truncated();
        }
        return true;
    }
}
