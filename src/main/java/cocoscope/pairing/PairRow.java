package cocoscope.pairing;

import cocoscope.decode.OrientationTag;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.FileNames;
import cocoscope.files.HeadSizes;
import cocoscope.mask.SizeFit;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A row of the table of pairs: a picture and its mask, or what is wrong with them.
///
/// @param category    that the name or the folder of the mask says, where it does
/// @param pictureSize where it is known
/// @param maskSize    where it is known
/// @param problem     what is wrong and what to do; empty for a sound pair
public record PairRow(Optional<Path> picture, Optional<Path> mask, State state, Optional<String> category,
        Optional<PictureSize> pictureSize,
                      Optional<PictureSize> maskSize, Optional<Message> problem) {
    public enum State {
        PAIRED,
        NO_MASK,
        NO_PICTURE,
        AMBIGUOUS,
        /// A mask that a person wants without a picture.
        ALONE,
        /// The sizes differ by a slip of a program, up to [SizeFit#MAX_SLIP] pixels.
        SIZE_SLIP,
        /// One has a whole multiple of the size of the other.
        SIZE_MULTIPLE,
        SIZE_MISMATCH,
        /// What is neither a picture nor a mask, or cannot be read.
        JUNK,
        /// Masks of another folder are used instead.
        SET_ASIDE,
        /// A person left it out.
        LEFT_OUT
    }

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
        return Stream.concat(result.pairs().stream().map(pair -> row(pair, Optional.empty(), Optional.empty(), false)), junk(result))
                .toList();
    }

    /// The row of a file that is in no pair.
    public static PairRow of(Path file, State state) {
        return new PairRow(Optional.of(file), Optional.empty(), state, Optional.empty(), Optional.empty(), Optional.empty(),
                state == State.JUNK ? Optional.of(PairingProblem.JUNK.with()) : Optional.empty());
    }

    private static Stream<PairRow> junk(Pairing.Result result) {
        return result.others().stream().map(file -> of(file, State.JUNK));
    }

    /// The row of one pair, for which the heads of its files are read.
    public static PairRow of(ImagePair pair, HeadSizes sizes) {
        try {
            return row(pair, size(pair.picture(), sizes), size(pair.mask(), sizes), isTurned(pair));
        } catch (UnreadableImageException e) {
            return new PairRow(pair.picture(), pair.mask(), State.JUNK, pair.category(), Optional.empty(), Optional.empty(),
                    Optional.of(Message.about(Path.of(FileNames.last(e.file())), e.reason())));
        }
    }

    /// Whether the picture's orientation tag makes width of height, and that of the mask does not, or the other way round.
    private static boolean isTurned(ImagePair pair) throws UnreadableImageException {
        return pair.isComplete() && OrientationTag.read(pair.picture().orElseThrow()).isTransposed()
                != OrientationTag.read(pair.mask().orElseThrow()).isTransposed();
    }

    /// @param turned whether tags would turn only one of the two
    private static PairRow row(ImagePair pair, Optional<PictureSize> picture, Optional<PictureSize> mask, boolean turned) {
        State state = pair.isComplete() ? sizes(picture.orElse(UNKNOWN), mask.orElse(UNKNOWN)) : pair.mask().isEmpty() ? State.NO_MASK
                : pair.reason() == ImagePair.PairReason.AMBIGUOUS ? State.AMBIGUOUS
                : pair.isSetAside() ? State.SET_ASIDE : pair.reason() == ImagePair.PairReason.CHOSEN ? State.ALONE : State.NO_PICTURE;
        Optional<Message> problem = switch (state) {
            case PAIRED, ALONE, JUNK, LEFT_OUT -> Optional.empty();
            case NO_MASK -> Optional.of(PairingProblem.NO_MASK.with());
            case NO_PICTURE -> Optional.of(PairingProblem.NO_PICTURE.with());
            case AMBIGUOUS -> Optional.of(PairingProblem.AMBIGUOUS.with());
            case SET_ASIDE -> Optional.of(PairingProblem.SET_ASIDE.with(pair.shown()));
            case SIZE_SLIP, SIZE_MULTIPLE, SIZE_MISMATCH ->
                    Optional.of(misfit(state, picture.orElseThrow(), mask.orElseThrow(), turned));
        };
        return new PairRow(pair.picture(), pair.mask(), state, pair.category(), picture, mask, problem);
    }

    private static Optional<PictureSize> size(Optional<Path> file, HeadSizes sizes) throws UnreadableImageException {
        return file.isPresent() ? Optional.of(sizes.of(file.get())) : Optional.empty();
    }

    private static State sizes(PictureSize picture, PictureSize mask) {
        return picture.equals(mask) ? State.PAIRED : switch (SizeFit.of(mask.width(), mask.height(), picture.width(), picture.height())
                .orElse(SizeFit.NONE)) {
            case CROP -> State.SIZE_SLIP;
            case SCALE -> State.SIZE_MULTIPLE;
            case NONE -> State.SIZE_MISMATCH;
        };
    }

    private static Message misfit(State state, PictureSize picture, PictureSize mask, boolean turned) {
        boolean upright = turned && picture.width() == mask.height() && picture.height() == mask.width();
        PairingProblem remedy = upright ? PairingProblem.TURN
                : state == State.SIZE_SLIP ? PairingProblem.CROP
                : state == State.SIZE_MULTIPLE ? PairingProblem.SCALE : PairingProblem.CHECK;
        return PairingProblem.MISFIT.with(picture.width(), picture.height(), mask.width(), mask.height(), remedy.with());
    }
}
