package cocoscope.decode.tiff;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The pages of a TIFF file. Smaller copies of a page and transparency masks are none; the images of an ImageJ stack are,
/// even where one directory stands for all.
///
/// Source: TIFF 6.0, section 2, and the BigTIFF proposal for its 64-bit form.
public final class TiffFile {
    private static final int BIG = 43;

    private final ImageBytes file;
    private final List<TiffDirectory> directories;
    private final int pages;

    private TiffFile(ImageBytes file, List<TiffDirectory> directories) throws UnreadableImageException {
        this.file = file;
        this.directories = directories;
        this.pages = directories.size() == 1 ? ImageJStack.images(directories.getFirst()) : directories.size();
    }

    public static TiffFile read(ImageBytes file) throws UnreadableImageException {
        ByteOrder order = file.byteAt(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean big = file.shortAt(2, order) == BIG;
        Set<Long> seen = new LinkedHashSet<>();
        List<TiffDirectory> directories = new ArrayList<>();
        for (long at = big ? file.longAt(8, order) : file.intAt(4, order); at != 0; at = directories.getLast().next()) {
            if (!seen.add(at)) {
                throw file.corrupt(Damage.PAGE_CYCLE);
            }
            directories.add(TiffDirectory.read(file, order, big, at, directories.size()));
        }
        if (directories.isEmpty()) {
            throw file.corrupt(Damage.NO_PAGES);
        }
        List<TiffDirectory> pages = new ArrayList<>();
        for (TiffDirectory directory : directories) {
            if (!directory.isCopyOrTransparency()) {
                pages.add(directory);
            }
        }
        return new TiffFile(file, pages.isEmpty() ? directories : pages);
    }

    public int pages() {
        return pages;
    }

    /// @param number counted from 1
    public TiffDirectory page(int number) throws UnreadableImageException {
        if (number > pages) {
            throw file.unsupported(ImageProblem.NO_PAGE, number, pages);
        }
        return pages > directories.size() ? ImageJStack.image(directories.getFirst(), pages, number) : directories.get(number - 1);
    }
}
