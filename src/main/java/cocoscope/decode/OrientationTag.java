package cocoscope.decode;

import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.jpeg.JpegSegments.MarkerSegment;
import cocoscope.decode.png.PngHeader;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.tiff.TiffFile;
import cocoscope.geometry.Orientation;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/// The orientation that a file carries: in EXIF metadata, or as a tag of its own in TIFF. Metadata that makes no sense
/// says nothing.
///
/// Source: Exif 2.32; the PNG specification, third edition, chunk eXIf; "WebP Container Specification".
public final class OrientationTag {
    private static final int ORIENTATION = 274;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0\0";

    private final ImageBytes file;

    private OrientationTag(ImageBytes file) {
        this.file = file;
    }

    /// @throws UnreadableImageException when the file is missing or empty
    public static Orientation read(Path file) throws UnreadableImageException {
        return read(ImageBytes.read(file));
    }

    public static Orientation read(ImageBytes file) {
        OrientationTag tag = new OrientationTag(file);
        try {
            return switch (ImageFormat.of(file)) {
                case JPEG -> tag.inJpeg();
                case PNG -> tag.inPng();
                case WEBP -> tag.inWebp();
                case TIFF -> Orientation.of(TiffFile.read(file).page(1).value(ORIENTATION, 1));
                case GIF, BMP, PNM, NPY -> Orientation.UPRIGHT;
            };
        } catch (UnreadableImageException _) {
            return Orientation.UPRIGHT;
        }
    }

    private Orientation inJpeg() throws UnreadableImageException {
        for (MarkerSegment segment : new JpegSegments(file).segments()) {
            int content = segment.start() + 4;
            if (segment.marker() == APP1 && file.hasText(content, EXIF)) {
                return inExif(content, segment.end());
            }
        }
        return Orientation.UPRIGHT;
    }

    private Orientation inPng() throws UnreadableImageException {
        for (long at = PngHeader.END; at + 12 <= file.length(); ) {
            long length = file.intAt(at, ByteOrder.BIG_ENDIAN);
            if (file.intAt(at + 4, ByteOrder.BIG_ENDIAN) == ImageBytes.name("eXIf")) {
                return inExif(at + 8, at + 8 + length);
            }
            at += length + 12;
        }
        return Orientation.UPRIGHT;
    }

    private Orientation inWebp() throws UnreadableImageException {
        for (long at = 12; at + 8 <= file.length(); ) {
            long length = file.intAt(at + 4, ByteOrder.LITTLE_ENDIAN);
            if (file.intAt(at, ByteOrder.BIG_ENDIAN) == ImageBytes.name("EXIF")) {
                return inExif(at + 8, at + 8 + length);
            }
            at += 8 + length + (length & 1);
        }
        return Orientation.UPRIGHT;
    }

    /// EXIF metadata is a small TIFF file, in some formats behind its name.
    private Orientation inExif(long from, long to) throws UnreadableImageException {
        long start = file.hasText(from, EXIF) ? from + EXIF.length() : from;
        file.require(start, to - start);
        ImageBytes exif = file.part(Arrays.copyOfRange(file.array(), (int) start, (int) to));
        return Orientation.of(TiffFile.read(exif).page(1).value(ORIENTATION, 1));
    }
}
