package cocoscope.decode;

import cocoscope.decode.bmp.BmpHeader;
import cocoscope.decode.gif.GifBlocks;
import cocoscope.decode.jpeg.JpegFrame;
import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.npy.NpyMask;
import cocoscope.decode.png.PngMask;
import cocoscope.decode.pnm.PnmMask;
import cocoscope.decode.samples.ChannelMask;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.LibraryReader;
import cocoscope.decode.samples.RasterMask;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.tiff.TiffDirectory;
import cocoscope.decode.tiff.TiffFile;
import cocoscope.decode.tiff.TiffMask;
import cocoscope.decode.webp.WebpChunks;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Path;

/// Reads a mask as raw samples: palette indices, unscaled gray levels up to 16 bit, or colors; alpha is dropped.
///
/// A color file whose three channels agree in every pixel is gray. Orientation tags, gamma and color profiles are not
/// applied; in a TIFF file that stores white as zero, white is the maximum value, as all programs show it.
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

    /// One channel alone, as gray levels.
    ///
    /// @throws UnreadableImageException as [#read(Path)], and when there is no such channel
    public static Mask read(Path file, Channel channel) throws UnreadableImageException {
        return read(ImageBytes.read(file), channel, ONLY_PAGE);
    }

    /// @param page counted from 1; 0 requires that there is one only
    static Mask read(ImageBytes file, Channel channel, int page) throws UnreadableImageException {
        DecodeMemory.require(file, page);
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
            case GIF -> RasterMask.index(file, gif(file, page));
            case BMP -> bmp(file);
            case TIFF -> TiffMask.read(directory(file, page));
            case WEBP -> webp(file);
            case PNM -> PnmMask.read(file);
            case NPY -> NpyMask.read(file);
        };
    }

    private static Mask alpha(ImageBytes file, int page) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> PngMask.read(file, Channel.ALPHA);
            case GIF -> ChannelMask.alpha(file, gif(file, page));
            case TIFF -> TiffMask.alpha(directory(file, page));
            case WEBP -> {
                WebpChunks.read(file).requireWhole(file);
                yield ChannelMask.alpha(file, LibraryReader.WEBP.decodeWhole(file, file.array()));
            }
            case JPEG, BMP, PNM, NPY -> throw ChannelMask.noAlpha(file);
        };
    }

    private static Mask jpeg(ImageBytes file) throws UnreadableImageException {
        JpegSegments segments = new JpegSegments(file);
        JpegFrame frame = segments.frame();
        frame.requireCommon(file);
        segments.requireWhole();
        BufferedImage image = LibraryReader.JPEG.decodeWhole(file, segments.withoutMetadata());
        Mask mask = (frame.components() == 1 ? RasterMask.gray(image, 8, false) : RasterMask.color(image)).asLossy();
        return mask.withJpeg(() -> segments.components(mask.samples() == Mask.Samples.GRAY ? 1 : 3));
    }

    private static BufferedImage gif(ImageBytes file, int page) throws UnreadableImageException {
        GifBlocks.requireFrame(file, page);
        return LibraryReader.GIF.decodeWhole(file, file.array(), Math.max(0, page - 1));
    }

    private static Mask bmp(ImageBytes file) throws UnreadableImageException {
        BmpHeader header = BmpHeader.read(file);
        header.requireMask(file);
        BufferedImage image = LibraryReader.BMP.decodeWhole(file, file.array());
        if (header.depth() > 8) {
            return RasterMask.color(image);
        }
        boolean levels = header.depth() == 8
                && !(image.getColorModel() instanceof IndexColorModel colors && !isGrayRamp(RasterMask.palette(colors)));
        return levels ? RasterMask.gray(image, 8, false) : RasterMask.index(file, image);
    }

    private static boolean isGrayRamp(int[] palette) {
        for (int i = 0; i < palette.length; i++) {
            if (palette[i] != i * 0x010101) {
                return false;
            }
        }
        return true;
    }

    private static TiffDirectory directory(ImageBytes file, int page) throws UnreadableImageException {
        TiffFile tiff = TiffFile.read(file);
        if (page == ONLY_PAGE && tiff.pages() > 1) {
            throw file.unsupported(ImageProblem.PAGES, tiff.pages());
        }
        return tiff.page(Math.max(1, page));
    }

    private static Mask webp(ImageBytes file) throws UnreadableImageException {
        WebpChunks chunks = WebpChunks.read(file);
        chunks.requireWhole(file);
        Mask mask = RasterMask.color(LibraryReader.WEBP.decodeWhole(file, chunks.pixelsOnly(file)));
        return chunks.lossy() ? mask.asLossy() : mask;
    }
}
