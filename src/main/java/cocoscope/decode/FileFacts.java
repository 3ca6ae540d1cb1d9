package cocoscope.decode;

import cocoscope.decode.bmp.BmpHeader;
import cocoscope.decode.gif.GifBlocks;
import cocoscope.decode.jpeg.JpegFacts;
import cocoscope.decode.jpeg.JpegFrame;
import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.npy.NpyHeader;
import cocoscope.decode.png.PngChunks;
import cocoscope.decode.png.PngHeader;
import cocoscope.decode.pnm.PnmHeader;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.SampleFormat;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.tiff.TiffFile;
import cocoscope.decode.tiff.TiffPage;
import cocoscope.decode.webp.WebpChunks;
import cocoscope.geometry.Orientation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// What the headers of an image file say, without its pixels.
///
/// @param stored      how pixels are stored
/// @param lossy       whether the compression changes values
/// @param pages       of a TIFF file, frames of a GIF file; 1 for all others
/// @param orientation that metadata ask for
public record FileFacts(ImageFormat format, int width, int height, SampleFormat stored, boolean lossy, int pages,
                        Orientation orientation, Optional<JpegFacts> jpeg) {
    /// Of one sample, or of one palette index.
    public int bits() {
        return stored.bits();
    }

    /// Samples of one pixel, including alpha.
    public int channels() {
        return stored.channels();
    }

    /// How many colors the palette has; empty for a file without one.
    public OptionalInt palette() {
        return stored.palette();
    }

    public boolean alpha() {
        return stored.alpha();
    }

    public SampleKind samples() {
        return stored.kind();
    }

    /// @throws UnreadableImageException when the file is missing, no image, or damaged in its headers
    public static FileFacts read(Path file) throws UnreadableImageException {
        return of(ImageBytes.read(file));
    }

    public static FileFacts of(ImageBytes bytes) throws UnreadableImageException {
        return switch (ImageFormat.of(bytes)) {
            case PNG -> png(bytes);
            case JPEG -> jpeg(bytes);
            case GIF -> gif(bytes);
            case BMP -> bmp(bytes);
            case TIFF -> tiff(bytes);
            case WEBP -> webp(bytes);
            case PNM -> pnm(bytes);
            case NPY -> npy(bytes);
        };
    }

    private static FileFacts png(ImageBytes file) throws UnreadableImageException {
        PngChunks chunks = new PngChunks(file);
        PngHeader header = chunks.header();
        boolean indexed = header.colorType() == 3;
        boolean alpha = header.colorType() == 4 || header.colorType() == 6 || chunks.hasTransparency();
        return new FileFacts(ImageFormat.PNG, header.width(), header.height(),
                new SampleFormat(header.depth(), header.channels(), indexed ? OptionalInt.of(chunks.palette().length) : OptionalInt.empty(),
                alpha,
                        SampleKind.UNSIGNED), false, 1, OrientationTag.read(file), Optional.empty());
    }

    private static FileFacts jpeg(ImageBytes file) throws UnreadableImageException {
        JpegFrame frame = new JpegSegments(file).frame();
        return new FileFacts(ImageFormat.JPEG, frame.width(), frame.height(),
                SampleFormat.of(frame.precision(), frame.components(), false), true, 1, OrientationTag.read(file),
                Optional.of(JpegFacts.read(file)));
    }

    private static FileFacts gif(ImageBytes file) throws UnreadableImageException {
        GifBlocks blocks = GifBlocks.read(file);
        return new FileFacts(ImageFormat.GIF, blocks.width(), blocks.height(),
                new SampleFormat(8, 1, OptionalInt.of(blocks.colors()), blocks.hasTransparency(), SampleKind.UNSIGNED), false,
                blocks.frames(), Orientation.UPRIGHT, Optional.empty());
    }

    private static FileFacts bmp(ImageBytes file) throws UnreadableImageException {
        BmpHeader header = BmpHeader.read(file);
        int depth = header.depth();
        return new FileFacts(ImageFormat.BMP, header.width(), header.height(),
                new SampleFormat(Math.min(depth, 8), Math.max(1, depth / 8),
                        depth <= 8 ? OptionalInt.of(header.colors(file)) : OptionalInt.empty(), depth == 32, SampleKind.UNSIGNED), false, 1,
                Orientation.UPRIGHT, Optional.empty());
    }

    private static FileFacts tiff(ImageBytes file) throws UnreadableImageException {
        TiffFile tiff = TiffFile.read(file);
        TiffPage page = TiffPage.read(tiff.page(1));
        return new FileFacts(ImageFormat.TIFF, page.width(), page.height(),
                new SampleFormat(page.bits(), page.samples(),
                        page.hasPalette() ? OptionalInt.of(1 << Math.min(16, page.bits())) : OptionalInt.empty(),
                        page.samples() > page.samplesOfColor(), page.kind()),
                page.isLossy(), tiff.pages(), OrientationTag.read(file), Optional.empty());
    }

    private static FileFacts pnm(ImageBytes file) throws UnreadableImageException {
        PnmHeader header = PnmHeader.read(file);
        return plain(ImageFormat.PNM, header.width(), header.height(), header.bits() ? 1 : header.maximum() > 255 ? 16 : 8,
                header.colors() ? 3 : 1, SampleKind.UNSIGNED);
    }

    private static FileFacts npy(ImageBytes file) throws UnreadableImageException {
        NpyHeader header = NpyHeader.read(file);
        return plain(ImageFormat.NPY, header.width(), header.height(), header.isBoolean() ? 1 : header.bytes() * 8, 1, header.kind());
    }

    private static FileFacts plain(ImageFormat format, int width, int height, int bits, int channels, SampleKind kind) {
        return new FileFacts(format, width, height, new SampleFormat(bits, channels, OptionalInt.empty(), false, kind), false, 1,
                Orientation.UPRIGHT, Optional.empty());
    }

    private static FileFacts webp(ImageBytes file) throws UnreadableImageException {
        WebpChunks chunks = WebpChunks.read(file);
        boolean alpha = chunks.hasTransparency(file);
        return new FileFacts(ImageFormat.WEBP, chunks.width(), chunks.height(),
                SampleFormat.of(8, alpha ? 4 : 3, alpha), chunks.lossy(), 1, OrientationTag.read(file), Optional.empty());
    }
}
