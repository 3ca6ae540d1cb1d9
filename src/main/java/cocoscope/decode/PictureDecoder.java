package cocoscope.decode;

import cocoscope.decode.bmp.BmpHeader;
import cocoscope.decode.gif.GifBlocks;
import cocoscope.decode.jpeg.JpegFrame;
import cocoscope.decode.jpeg.JpegSegments;
import cocoscope.decode.npy.NpyHeader;
import cocoscope.decode.npy.NpyMask;
import cocoscope.decode.png.PngHeader;
import cocoscope.decode.pnm.PnmHeader;
import cocoscope.decode.pnm.PnmMask;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageFormat;
import cocoscope.decode.samples.LibraryReader;
import cocoscope.decode.samples.MaskPicture;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.RasterPicture;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.decode.tiff.TiffDirectory;
import cocoscope.decode.tiff.TiffFile;
import cocoscope.decode.tiff.TiffPage;
import cocoscope.decode.webp.WebpChunks;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/// Reads pictures for the background of the canvas.
///
/// A picture decides nothing, so what a decoder merely warns of (a cut file, for example) is shown as far as it goes.
public final class PictureDecoder {
    private static final int USUAL_HEADER = 1 << 16;

    private PictureDecoder() {}

    /// The picture as stored, without turning it by EXIF; more than 8 bits are scaled to 8 and kept beside, alpha is laid over white.
    public static Picture read(Path file) throws UnreadableImageException {
        ImageBytes bytes = ImageBytes.read(file);
        try {
            sizeOf(bytes);
            return switch (ImageFormat.of(bytes)) {
                case PNM -> PnmMask.picture(bytes);
                case NPY -> NpyMask.picture(bytes);
                case TIFF -> tiff(bytes);
                case PNG, JPEG, GIF, BMP, WEBP -> RasterPicture.of(bytes, decode(bytes));
            };
        } catch (OutOfMemoryError _) {
            throw bytes.outOfMemory();
        }
    }

    /// Samples that are no unsigned numbers of up to 16 bits are taken as stored.
    private static Picture tiff(ImageBytes file) throws UnreadableImageException {
        TiffDirectory directory = TiffFile.read(file).page(1);
        TiffPage page = TiffPage.read(directory);
        LibraryReader reader = directory.isBig() ? LibraryReader.BIG_TIFF : LibraryReader.TIFF;
        boolean numbers = page.kind() == SampleKind.FRACTIONS || page.bits() > 16;
        return numbers ? RasterPicture.of(reader.decodeSamples(file, file.array(), directory.index()))
                : RasterPicture.of(file, reader.decodeSome(file, file.array(), directory.index()));
    }

    private static BufferedImage decode(ImageBytes file) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> LibraryReader.PNG.decodeSome(file, file.array());
            case JPEG -> {
                JpegSegments segments = new JpegSegments(file);
                yield segments.frame().isCommon()
                        ? LibraryReader.JPEG.decodeSome(file, segments.withoutMetadata())
                        : LibraryReader.INK_JPEG.decodeSome(file, file.array());
            }
            case GIF -> LibraryReader.GIF.decodeSome(file, file.array());
            case BMP -> LibraryReader.BMP.decodeSome(file, file.array());
            case WEBP -> LibraryReader.WEBP.decodeSome(file, file.array());
            case PNM, NPY, TIFF -> throw file.notAnImage();
        };
    }

    /// Width and height from the header, without decoding the pixels.
    public static PictureSize sizeOf(Path file) throws UnreadableImageException {
        try {
            return sizeOf(ImageBytes.readFirst(file, USUAL_HEADER));
        } catch (UnreadableImageException e) {
            if (e.kind() != Kind.TRUNCATED) {
                throw e;
            }
            return sizeOf(ImageBytes.read(file));
        }
    }

    /// As [#sizeOf(Path)], of a file that is read already.
    public static PictureSize sizeOf(ImageBytes file) throws UnreadableImageException {
        return switch (ImageFormat.of(file)) {
            case PNG -> {
                PngHeader header = PngHeader.read(file);
                yield new PictureSize(header.width(), header.height());
            }
            case JPEG -> {
                JpegFrame frame = new JpegSegments(file).frame();
                yield new PictureSize(frame.width(), frame.height());
            }
            case GIF -> GifBlocks.size(file);
            case BMP -> {
                BmpHeader header = BmpHeader.read(file);
                yield new PictureSize(header.width(), header.height());
            }
            case TIFF -> {
                TiffPage page = TiffPage.read(TiffFile.read(file).page(1));
                yield new PictureSize(page.width(), page.height());
            }
            case WEBP -> {
                WebpChunks chunks = WebpChunks.read(file);
                yield new PictureSize(chunks.width(), chunks.height());
            }
            case PNM -> {
                PnmHeader header = PnmHeader.read(file);
                yield new PictureSize(header.width(), header.height());
            }
            case NPY -> {
                NpyHeader header = NpyHeader.read(file);
                yield new PictureSize(header.width(), header.height());
            }
        };
    }

    /// A mask made visible: gray levels stretched from its minimum to its maximum value, palette and colors as they are.
    ///
    /// A mask of one value only is black where that is 0 and white otherwise.
    public static Picture of(Mask mask) {
        return MaskPicture.of(mask);
    }
}
