package cocoscope.decode.tiff;

import cocoscope.decode.samples.ChannelMask;
import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.LibraryReader;
import cocoscope.decode.samples.RasterMask;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WholeNumbers;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferDouble;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Set;

/// Reads a page of a TIFF file as a mask: stored samples, whatever number format they have.
public final class TiffMask {
    private static final Set<Integer> UNSIGNED_BITS = Set.of(1, 2, 4, 8, 12, 16, 32, 64);
    private static final Set<Integer> SIGNED_BITS = Set.of(8, 16, 32, 64);
    private static final Set<Integer> FRACTION_BITS = Set.of(16, 32, 64);
    private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, TiffPage.JPEG, 8, 32773, 32946);
    private static final int FRACTIONS = 3;

    private final ImageBytes file;
    private final TiffDirectory directory;
    private final TiffPage page;

    private TiffMask(TiffDirectory directory) throws UnreadableImageException {
        this.file = directory.file();
        this.directory = directory;
        this.page = TiffPage.read(directory);
        requireMask();
    }

    public static Mask read(TiffDirectory directory) throws UnreadableImageException {
        return new TiffMask(directory).read();
    }

    /// The transparency alone.
    public static Mask alpha(TiffDirectory directory) throws UnreadableImageException {
        TiffMask mask = new TiffMask(directory);
        return ChannelMask.alpha(mask.file, mask.decode(directory));
    }

    private Mask read() throws UnreadableImageException {
        if (page.hasColors()) {
            BufferedImage image = decode(directory);
            Mask mask = page.bits() == 16 ? RasterMask.wideColor(file, image) : RasterMask.color(image);
            return page.isLossy() ? mask.asLossy() : mask;
        }
        if (page.hasPalette()) {
            return RasterMask.index(file, decode(directory));
        }
        if (page.kind() != SampleKind.UNSIGNED || page.bits() > 16) {
            return numbers();
        }
        boolean inverted = page.meaning() == TiffPage.WHITE_IS_ZERO;
        // A decoder inverts what is stored with white at 0 at some depths: with that tag changed, at none.
        BufferedImage image = decode(inverted ? directory.with(TiffPage.MEANING_TAG, TiffPage.BLACK_IS_ZERO) : directory);
        Mask mask = RasterMask.gray(image, page.bits(), inverted);
        return page.isLossy() ? mask.asLossy() : mask;
    }

    private BufferedImage decode(TiffDirectory tags) throws UnreadableImageException {
        // Its other warnings are about tags; missing data it reports as an error.
        BufferedImage image = reader().decodePage(file, tags.file().array(), directory.index());
        // Of a tag that stands twice, or with a type of no number, the decoder may take another value.
        boolean same = image.getWidth() == page.width() && image.getHeight() == page.height()
                && image.getRaster().getNumBands() >= page.samplesOfColor()
                && (!page.hasPalette() || image.getColorModel() instanceof IndexColorModel);
        if (!same) {
            throw file.corrupt(Damage.PIXELS_NOT_DECODED);
        }
        return image;
    }

    private LibraryReader reader() {
        return directory.isBig() ? LibraryReader.BIG_TIFF : LibraryReader.TIFF;
    }

    private Mask numbers() throws UnreadableImageException {
        boolean whole64 = page.bits() == 64 && page.kind() != SampleKind.FRACTIONS;
        // The decoder knows 64 bits of fractions only; the bits of whole numbers are in them all the same.
        TiffDirectory tags = whole64 ? directory.with(TiffPage.FORMAT_TAG, FRACTIONS, TiffPage.SAMPLES_TAG) : directory;
        Raster raster = reader().decodeSamples(file, tags.file().array(), directory.index());
        return WholeNumbers.read(file, page.width(), page.height(), page.bits(),
                whole64 ? (y, row) -> copyBits(raster, y, row) : (y, row) -> copy(raster, y, row));
    }

    private void copy(Raster raster, int y, double[] row) {
        raster.getSamples(0, y, row.length, 1, 0, row);
        if (page.kind() == SampleKind.UNSIGNED) {
            for (int x = 0; x < row.length; x++) {
                row[x] = Integer.toUnsignedLong((int) row[x]);
            }
        } else if (page.bits() == 8) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) row[x];
            }
        }
    }

    private void copyBits(Raster raster, int y, double[] row) {
        double[] samples = ((DataBufferDouble) raster.getDataBuffer()).getData();
        int bands = raster.getNumBands();
        for (int x = 0; x < row.length; x++) {
            long bits = Double.doubleToRawLongBits(samples[(y * row.length + x) * bands]);
            row[x] = page.kind() == SampleKind.UNSIGNED ? WholeNumbers.unsigned(bits) : bits;
        }
    }

    /// Requires a kind that may be a mask, with all its data inside the file.
    private void requireMask() throws UnreadableImageException {
        int bits = page.bits();
        long format = directory.value(TiffPage.FORMAT_TAG, 1);
        boolean even = Arrays.stream(directory.values(TiffPage.BITS_TAG)).allMatch(depth -> depth == bits)
                && Arrays.stream(directory.values(TiffPage.FORMAT_TAG)).allMatch(other -> other == format);
        boolean fits = switch (page.meaning()) {
            case TiffPage.WHITE_IS_ZERO -> page.samples() <= 2 && bits <= 16 && UNSIGNED_BITS.contains(bits) && format == 1;
            case TiffPage.BLACK_IS_ZERO -> page.samples() <= (bits == 64 ? 1 : 2) && switch ((int) format) {
                case 1 -> UNSIGNED_BITS.contains(bits);
                case 2 -> SIGNED_BITS.contains(bits);
                case FRACTIONS -> FRACTION_BITS.contains(bits);
                default -> false;
            };
            case TiffPage.COLORS -> page.samples() >= 3 && page.samples() <= 5 && (bits == 8 || bits == 16 && !page.isLossy())
                    && format == 1;
            case TiffPage.LUMA_AND_CHROMA -> page.samples() == 3 && bits == 8 && page.isLossy() && format == 1;
            case TiffPage.PALETTE -> page.samples() == 1 && bits <= 8 && UNSIGNED_BITS.contains(bits) && format == 1;
            default -> false;
        };
        if (!even || !fits) {
            throw file.unsupported(ImageProblem.TIFF_KIND, bits, page.samples(), page.meaning(), format);
        }
        if (!COMPRESSIONS.contains(page.compression())) {
            throw file.unsupported(ImageProblem.TIFF_COMPRESSION, page.compression());
        }
        TiffData.requireWhole(directory, page);
    }
}
