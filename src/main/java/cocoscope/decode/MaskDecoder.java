package cocoscope.decode;

import cocoscope.decode.bmp.BmpHeader;
import cocoscope.decode.gif.GifBlocks;
import cocoscope.decode.jpeg.JpegFrame;
import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.png.PngMask;
import cocoscope.decode.samples.ChannelMask;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.LibraryReader;
import cocoscope.decode.samples.RasterMask;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.tiff.TiffDirectory;
import cocoscope.decode.tiff.TiffPage;
import cocoscope.decode.webp.WebpChunks;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Path;

/// Reads a mask as raw samples: palette indices, unscaled grey levels up to 16 bit, or colours; alpha is dropped.
///
/// A colour file whose three channels agree in every pixel is grey. Orientation tags, gamma and colour profiles are not
/// applied; in a TIFF file that stores white as zero, white is the greatest value, as all programs show it.
public final class MaskDecoder {
    private static final int ONLY_PAGE = 0;

    private MaskDecoder() {}

    /// The only page, all channels, as stored.
    ///
    /// @throws UnreadableImageException when the file is missing, no image, cut short, damaged, or of a kind that is not
    ///                                  read; a mask with any missing pixel is never returned
    public static Mask read(Path file) throws UnreadableImageException {
        return read(file, Channel.ALL);
    }

    /// One channel alone, as grey levels.
    ///
    /// @throws UnreadableImageException as [#read(Path)], and when there is no such channel
    public static Mask read(Path file, Channel channel) throws UnreadableImageException {
        return read(ImageBytes.read(file), channel, ONLY_PAGE);
    }

    /// @param page counted from 1; 0 requires that there is one only
    static Mask read(ImageBytes file, Channel channel, int page) throws UnreadableImageException {
        try {
            return switch (channel) {
                case ALL -> read(file, page);
                case RED, GREEN, BLUE -> ImageFormat.of(file) == ImageFormat.PNG ? PngMask.read(file, channel)
                        : ChannelMask.of(read(file, page), channel);
                case ALPHA -> alpha(file, page);
            };
        } catch (OutOfMemoryError _) {
            throw file.outOfMemory();
        }
    }

    private static Mask read(ImageBytes file, int page) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> PngMask.read(file);
            case JPEG -> jpeg(file);
            case GIF -> gif(file);
            case BMP -> bmp(file);
            case TIFF -> tiff(file, page);
            case WEBP -> webp(file);
        };
    }

    private static Mask alpha(ImageBytes file, int page) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> PngMask.read(file, Channel.ALPHA);
            case GIF -> {
                GifBlocks.requireOneFrame(file);
                yield ChannelMask.alpha(file, LibraryReader.GIF.decodeWhole(file, file.array()));
            }
            case TIFF -> {
                TiffDirectory directory = directory(file, page);
                TiffPage tiff = TiffPage.read(file, directory);
                tiff.requireMask(file, directory);
                yield ChannelMask.alpha(file, tiff.decode(file, directory));
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
        Mask mask = (frame.components() == 1 ? RasterMask.grey(image, 8, false) : RasterMask.color(image)).asLossy();
        return mask.withPlanes(() -> segments.planes(mask.samples() == Mask.Samples.GREY ? 1 : 3));
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
        return levels ? RasterMask.grey(image, 8, false) : RasterMask.index(file, image);
    }

    private static boolean isGreyRamp(int[] palette) {
        for (int i = 0; i < palette.length; i++) {
            if (palette[i] != i * 0x010101) {
                return false;
            }
        }
        return true;
    }

    private static TiffDirectory directory(ImageBytes file, int page) throws UnreadableImageException {
        TiffDirectory directory = new TiffDirectory(file, Math.max(1, page));
        if (page == ONLY_PAGE && directory.pages() > 1) {
            throw file.unsupported("it has " + directory.pages() + " pages, and a mask is one; choose one with --page N, or take"
                    + " each as a mask of its own with --page each");
        }
        return directory;
    }

    private static Mask tiff(ImageBytes file, int number) throws UnreadableImageException {
        TiffDirectory directory = directory(file, number);
        TiffPage page = TiffPage.read(file, directory);
        page.requireMask(file, directory);
        BufferedImage image = page.decode(file, directory);
        Mask mask = switch (page.meaning()) {
            case TiffPage.COLORS -> RasterMask.color(image);
            case TiffPage.PALETTE -> RasterMask.index(file, image);
            default -> RasterMask.grey(image, page.bits(), page.meaning() == TiffPage.WHITE_IS_ZERO);
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
