package cocoscope.decode;

import cocoscope.mask.Channel;
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

    /// One channel alone, as grey levels.
    ///
    /// @throws UnreadableImageException as [#read(Path)], and when there is no such channel
    public static Mask read(Path file, Channel channel) throws UnreadableImageException {
        return switch (channel) {
            case ALL -> read(file);
            case RED, GREEN, BLUE -> color(file, channel);
            case ALPHA -> alpha(ImageBytes.read(file));
        };
    }

    private static Mask color(Path file, Channel channel) throws UnreadableImageException {
        ImageBytes bytes = ImageBytes.read(file);
        return ImageFormat.of(bytes) == ImageFormat.PNG ? PngMask.read(bytes, channel) : ChannelMask.of(read(file), channel);
    }

    private static Mask alpha(ImageBytes file) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> PngMask.read(file, Channel.ALPHA);
            case GIF -> {
                GifBlocks.requireOneFrame(file);
                yield ChannelMask.alpha(file, LibraryReader.GIF.decodeWhole(file, file.array()));
            }
            case TIFF -> {
                TiffDirectory directory = new TiffDirectory(file);
                TiffPage page = TiffPage.read(file, directory);
                page.requireMask(file, directory);
                yield ChannelMask.alpha(file, page.decode(file, directory));
            }
            case WEBP -> {
                WebpChunks.read(file).requireWhole(file);
                yield ChannelMask.alpha(file, LibraryReader.WEBP.decodeWhole(file, file.array()));
            }
            case JPEG, BMP -> throw ChannelMask.noAlpha(file);
        };
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
        BufferedImage image = page.decode(file, directory);
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
