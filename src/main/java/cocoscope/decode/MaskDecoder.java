package cocoscope.decode;

import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Path;

/// Reads a mask as raw samples: palette indices, unscaled grey levels up to 16 bit, or colours; alpha is dropped.
///
/// A colour file whose three channels agree in every pixel is grey. Orientation tags, gamma and colour profiles are not
/// applied; in a TIFF file whose white is zero, zero stays zero.
public final class MaskDecoder {
    private MaskDecoder() {}

    /// @throws UnreadableImageException when the file is missing, no image, cut short, damaged, or of a kind that is not
    ///                                  read; a mask with any missing pixel is never returned
    public static Mask read(Path file) throws UnreadableImageException {
        ImageBytes bytes = ImageBytes.read(file);
        try {
            return switch (ImageFormat.of(bytes)) {
                case PNG -> PngMask.read(bytes);
                case JPEG -> jpeg(bytes);
                case GIF -> gif(bytes);
                case BMP -> bmp(bytes);
                case TIFF -> tiff(bytes);
                case WEBP -> webp(bytes);
            };
        } catch (OutOfMemoryError _) {
            throw bytes.outOfMemory();
        }
    }

    private static Mask jpeg(ImageBytes file) throws UnreadableImageException {
        JpegSegments segments = new JpegSegments(file);
        JpegFrame frame = segments.frame();
        frame.requireCommon(file);
        segments.requireWhole();
        BufferedImage image = LibraryReader.JPEG.decodeWhole(file, segments.withoutMetadata());
        Mask mask = (frame.components() == 1 ? RasterMask.grey(image, 8) : RasterMask.color(image)).asLossy();
        return mask.samples() == Mask.Samples.GREY ? segments.blocks().map(mask::withBlocks).orElse(mask) : mask;
    }

    private static Mask gif(ImageBytes file) throws UnreadableImageException {
        GifBlocks.requireOneFrame(file);
        return RasterMask.index(file, LibraryReader.GIF.decodeWhole(file, file.array()));
    }

    private static Mask bmp(ImageBytes file) throws UnreadableImageException {
        BmpHeader header = BmpHeader.read(file);
        header.requireMask(file);
        BufferedImage image = LibraryReader.BMP.decodeWhole(file, file.array());
        if (header.depth() > 8) {
            return RasterMask.color(image);
        }
        boolean levels = header.depth() == 8
                && !(image.getColorModel() instanceof IndexColorModel colors && !isGreyRamp(RasterMask.palette(colors)));
        return levels ? RasterMask.grey(image, 8) : RasterMask.index(file, image);
    }

    private static boolean isGreyRamp(int[] palette) {
        for (int i = 0; i < palette.length; i++) {
            if (palette[i] != i * 0x010101) {
                return false;
            }
        }
        return true;
    }

    private static Mask tiff(ImageBytes file) throws UnreadableImageException {
        TiffDirectory directory = new TiffDirectory(file);
        TiffPage page = TiffPage.read(file, directory);
        page.requireMask(file, directory);
        LibraryReader reader = directory.isBig() ? LibraryReader.BIG_TIFF : LibraryReader.TIFF;
        // Its warnings are about tags; missing data it reports as an error.
        BufferedImage image = reader.decodeSome(file, page.uninverted(file, directory));
        Mask mask = switch (page.meaning()) {
            case TiffPage.COLORS -> RasterMask.color(image);
            case TiffPage.PALETTE -> RasterMask.index(file, image);
            default -> RasterMask.grey(image, page.bits());
        };
        return page.compression() == TiffPage.JPEG ? mask.asLossy() : mask;
    }

    private static Mask webp(ImageBytes file) throws UnreadableImageException {
        WebpChunks chunks = WebpChunks.read(file);
        chunks.requireWhole(file);
        Mask mask = RasterMask.color(LibraryReader.WEBP.decodeWhole(file, chunks.pixelsOnly(file)));
        return chunks.lossy() ? mask.asLossy() : mask;
    }
}
