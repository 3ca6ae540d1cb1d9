package cocoscope.batch;

import cocoscope.decode.FileFacts;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A mask whose pixels all have one value because it is in the alpha channel. Masks without objects are normal.
final class UniformMask {
    private UniformMask() {}

    /// What is odd about such a mask and what helps; nothing for all others.
    ///
    /// @param read the mask of the file as its rule saw it
    /// @throws UnreadableImageException as [MaskDecoder#read(Path, Channel)]
    static Optional<Message> warning(Path file, ReadMask read, MaskEncoding coding) throws UnreadableImageException {
        if (coding.numbers() == ValueEncoding.BITS || read.histogram().size() > 1 || read.changed() > 0) {
            return Optional.empty();
        }
        Mask mask = read.mask();
        int value = mask.valueAt(0, 0);
        String name = mask.samples() == Mask.Samples.COLOR ? String.format("#%06x", value) : Integer.toString(value);
        return coding.channel() == Channel.ALL && isInAlpha(file)
                ? Optional.of(BatchProblem.ALL_IN_ALPHA.with(file, name)) : Optional.empty();
    }

    private static boolean isInAlpha(Path file) throws UnreadableImageException {
        if (!FileFacts.read(file).alpha()) {
            return false;
        }
        Mask alpha = MaskDecoder.read(file, Channel.ALPHA);
        return !alpha.isFilledWith(alpha.valueAt(0, 0));
    }
}
