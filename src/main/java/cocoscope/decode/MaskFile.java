package cocoscope.decode;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.geometry.Orientation;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The masks in a file, as its encoding says: one, one per page, or one per bit. All belong to one image.
public final class MaskFile {
    private static final int BITS = 8;
    private static final int OPAQUE = 255;

    private final ImageBytes file;
    private final MaskEncoding coding;
    private final Orientation orientation;

    private MaskFile(ImageBytes file, MaskEncoding coding) {
        this.file = file;
        this.coding = coding;
        orientation = coding.upright() ? OrientationTag.read(file) : Orientation.UPRIGHT;
    }

    /// @throws UnreadableImageException when the file is missing or empty
    public static MaskFile open(Path file, MaskEncoding coding) throws UnreadableImageException {
        return of(ImageBytes.read(file), coding);
    }

    /// As [#open(Path, MaskEncoding)], for a file that has already been read.
    public static MaskFile of(ImageBytes file, MaskEncoding coding) {
        return new MaskFile(file, coding);
    }

    /// The number of pixels of its first mask, from the header.
    ///
    /// @throws UnreadableImageException when it is not an image, or of a format that is not supported
    public long pixels() throws UnreadableImageException {
        PictureSize size = PictureDecoder.sizeOf(file);
        return (long) size.width() * size.height();
    }

    /// The bytes of memory that decoding its first mask takes at the peak, estimated from the header.
    ///
    /// @throws UnreadableImageException as [#pixels]
    public long memory() throws UnreadableImageException {
        return DecodeMemory.bytes(file, 0);
    }

    /// A mask that is read on demand.
    public interface Layer {
        /// @throws UnreadableImageException as [MaskDecoder#read(Path)]
        Mask read() throws UnreadableImageException;
    }

    /// For [ValueEncoding#BITS] a mask per bit that is set anywhere: its number, 1 to 32, where it is set, else 0.
    ///
    /// @throws UnreadableImageException when the pages or bits cannot be read
    public List<Layer> layers() throws UnreadableImageException {
        if (coding.numbers() == ValueEncoding.BITS) {
            return bits();
        }
        if (coding.numbers() == ValueEncoding.BITMASK) {
            return List.of(() -> turned(Bitmask.read(file, coding.page().orElse(0))));
        }
        int first = coding.page().orElse(0);
        int last = first;
        if (coding.page().isPresent() && first == MaskEncoding.EACH_PAGE) {
            first = 1;
            last = FileFacts.of(file).pages();
        } else if (first > 1 && first > FileFacts.of(file).pages()) {
            throw file.unsupported(ImageProblem.NO_PAGE, first, FileFacts.of(file).pages());
        }
        List<Layer> layers = new ArrayList<>();
        for (int page = first; page <= last; page++) {
            int number = page;
            layers.add(() -> turned(MaskDecoder.read(file, coding.channel(), number)));
        }
        return layers;
    }

    /// The bitmask of categories and instances that the file holds, if its colors look like one.
    ///
    /// @param colors what the file is when alpha is dropped
    public Optional<Mask> bitmask(Mask colors) throws UnreadableImageException {
        return Bitmask.in(file, colors).map(this::turned);
    }

    private List<Layer> bits() throws UnreadableImageException {
        List<Layer> layers = new ArrayList<>();
        List<Mask> flags = flags();
        for (int channel = 0; channel < flags.size(); channel++) {
            Mask bits = flags.get(channel);
            int set = bits.bitsThatAreSet();
            for (int bit = 0; bit < BITS; bit++) {
                if ((set >> bit & 1) != 0) {
                    int place = bit;
                    int number = channel * BITS + bit + 1;
                    layers.add(() -> turned(bits.bit(place, number)));
                }
            }
        }
        if (layers.isEmpty()) {
            throw file.unsupported(ImageProblem.NO_BITS);
        }
        return layers;
    }

    /// The channels: one for gray levels and indices. Alpha that is opaque all over has no flags.
    private List<Mask> flags() throws UnreadableImageException {
        int page = coding.page().orElse(0);
        Mask all = MaskDecoder.read(file, Channel.ALL, page);
        if (all.lossy() || FileFacts.of(file).bits() > BITS) {
            throw file.unsupported(ImageProblem.BITS_OF_WIDE_FILE);
        }
        if (all.samples() != Mask.Samples.COLOR && !FileFacts.of(file).alpha()) {
            return List.of(all);
        }
        List<Mask> flags = new ArrayList<>();
        for (Channel channel : List.of(Channel.RED, Channel.GREEN, Channel.BLUE)) {
            flags.add(MaskDecoder.read(file, channel, page));
        }
        if (FileFacts.of(file).alpha()) {
            Mask alpha = MaskDecoder.read(file, Channel.ALPHA, page);
            if (!alpha.isFilledWith(OPAQUE)) {
                flags.add(alpha);
            }
        }
        return flags;
    }

    private Mask turned(Mask mask) {
        return mask.turned(orientation);
    }
}
