package cocoscope.pairing;

import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.FileNames;
import cocoscope.files.HeadSizes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A row of the table of pairs: a picture and its mask, or what is wrong with them.
///
/// @param category    that the name or the folder of the mask says, where it does
/// @param pictureSize where it is known
/// @param maskSize    where it is known
/// @param trouble     one sentence that says what is wrong and what to do; empty for a sound pair
public record PairRow(Optional<Path> picture, Optional<Path> mask, State state, Optional<String> category, Optional<PictureSize> pictureSize,
                      Optional<PictureSize> maskSize, String trouble) {
    public enum State {
        PAIRED,
        NO_MASK,
        NO_PICTURE,
        AMBIGUOUS,
        /// A mask that a person wants without a picture.
        ALONE,
        /// The sizes differ by a slip of a program, up to [#SLIP] pixels.
        SIZE_SLIP,
        /// One has half the size of the other.
        SIZE_HALF,
        SIZE_MISMATCH,
        /// What is neither a picture nor a mask, or cannot be read.
        JUNK,
        /// Masks of another folder are used instead.
        SET_ASIDE,
        /// A person left it out.
        LEFT_OUT
    }

    /// Sizes that differ by no more are taken for a slip of a program, not for those of two images.
    public static final int SLIP = 3;

    private static final PictureSize UNKNOWN = new PictureSize(0, 0);

    /// The rows of all pairs, for which the heads of the files are read, and after them those of the other files.
    public static List<PairRow> of(Pairing.Result result) {
        return of(result, new HeadSizes());
    }

    /// As [#of(Pairing.Result)], with the sizes that are known already.
    public static List<PairRow> of(Pairing.Result result, HeadSizes sizes) {
        return Stream.concat(result.pairs().stream().map(pair -> of(pair, sizes)), junk(result)).toList();
    }

    /// The rows as the names tell them; no file is read, and sizes count as equal.
    public static List<PairRow> named(Pairing.Result result) {
        return Stream.concat(result.pairs().stream().map(pair -> row(pair, Optional.empty(), Optional.empty())), junk(result)).toList();
    }

    /// The row of a file that is in no pair.
    public static PairRow of(Path file, State state) {
        return new PairRow(Optional.of(file), Optional.empty(), state, Optional.empty(), Optional.empty(), Optional.empty(),
                state == State.JUNK ? "this is neither a picture nor a mask; it is left out." : "");
    }

    private static Stream<PairRow> junk(Pairing.Result result) {
        return result.others().stream().map(file -> of(file, State.JUNK));
    }

    /// The row of one pair, for which the heads of its files are read.
    public static PairRow of(ImagePair pair, HeadSizes sizes) {
        try {
            return row(pair, size(pair.picture(), sizes), size(pair.mask(), sizes));
        } catch (UnreadableImageException e) {
            return new PairRow(pair.picture(), pair.mask(), State.JUNK, pair.category(), Optional.empty(), Optional.empty(),
                    FileNames.last(e.file()) + ": " + e.reason() + ".");
        }
    }

    private static PairRow row(ImagePair pair, Optional<PictureSize> picture, Optional<PictureSize> mask) {
        State state = pair.isComplete() ? sizes(picture.orElse(UNKNOWN), mask.orElse(UNKNOWN)) : pair.mask().isEmpty() ? State.NO_MASK
                : pair.reason() == ImagePair.Reason.AMBIGUOUS ? State.AMBIGUOUS
                : pair.isSetAside() ? State.SET_ASIDE : pair.reason() == ImagePair.Reason.CHOSEN ? State.ALONE : State.NO_PICTURE;
        String trouble = switch (state) {
            case PAIRED, ALONE, JUNK, LEFT_OUT -> "";
            case NO_MASK -> "no matching mask; give both files the same name or use --pair.";
            case NO_PICTURE -> "no matching picture; give both files the same name or use --pair.";
            case AMBIGUOUS -> "several pictures match; give both files the same name or use --pair.";
            case SET_ASIDE -> "it shows " + pair.shown() + "; the masks there are used. To use this one, choose it with --pair.";
            case SIZE_SLIP, SIZE_HALF, SIZE_MISMATCH -> mismatch(state, picture.orElseThrow(), mask.orElseThrow());
        };
        return new PairRow(pair.picture(), pair.mask(), state, pair.category(), picture, mask, trouble);
    }

    private static Optional<PictureSize> size(Optional<Path> file, HeadSizes sizes) throws UnreadableImageException {
        return file.isPresent() ? Optional.of(sizes.of(file.get())) : Optional.empty();
    }

    private static State sizes(PictureSize picture, PictureSize mask) {
        return picture.equals(mask) ? State.PAIRED : slip(picture, mask) <= SLIP ? State.SIZE_SLIP
                : isHalf(picture, mask) || isHalf(mask, picture) ? State.SIZE_HALF : State.SIZE_MISMATCH;
    }

    private static String mismatch(State state, PictureSize picture, PictureSize mask) {
        String how = state == State.SIZE_SLIP ? "crop or pad the mask by the " + slip(picture, mask) + " missing or extra"
                : state == State.SIZE_MISMATCH ? "check that they belong together"
                : isHalf(picture, mask) ? "scale the mask to twice its size without smoothing" : "scale the mask to half its size without smoothing";
        return "the picture has %d x %d pixels and the mask %d x %d; %s.".formatted(picture.width(), picture.height(),
                mask.width(), mask.height(), how);
    }

    private static int slip(PictureSize picture, PictureSize mask) {
        return Math.max(Math.abs(picture.width() - mask.width()), Math.abs(picture.height() - mask.height()));
    }

    private static boolean isHalf(PictureSize large, PictureSize small) {
        return Math.abs(large.width() - 2 * small.width()) <= 1 && Math.abs(large.height() - 2 * small.height()) <= 1;
    }
}
