package cocoscope.project;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.PictureDecoder.Size;
import cocoscope.decode.UnreadableImageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of the table of pairs: a picture and its mask, or what is wrong with them.
///
/// @param category that the name or the folder of the mask says, where it does
/// @param trouble  one sentence that says what is wrong and what to do; empty for a sound pair
public record PairRow(Optional<Path> picture, Optional<Path> mask, State state, Optional<String> category, String trouble) {
    public enum State { PAIRED, NO_MASK, NO_PICTURE, AMBIGUOUS, SIZE_MISMATCH, JUNK }

    /// Sizes that differ by no more are taken for a slip of a program, not for those of two images.
    private static final int SLIP = 3;

    /// The rows of all pairs, for which the heads of the files are read, and after them those of the other files.
    public static List<PairRow> of(Pairing.Result result) {
        List<PairRow> rows = new ArrayList<>(result.pairs().stream().map(PairRow::of).toList());
        result.others().forEach(file -> rows.add(new PairRow(Optional.of(file), Optional.empty(), State.JUNK, Optional.empty(),
                "this is neither a picture nor a mask; it is left out.")));
        return rows;
    }

    private static PairRow of(ImagePair pair) {
        try {
            Optional<Size> picture = size(pair.picture());
            Optional<Size> mask = size(pair.mask());
            if (pair.isComplete()) {
                return picture.equals(mask) ? row(pair, State.PAIRED, "")
                        : row(pair, State.SIZE_MISMATCH, mismatch(picture.orElseThrow(), mask.orElseThrow()));
            }
        } catch (UnreadableImageException e) {
            return row(pair, State.JUNK, FileNames.last(e.file()) + ": " + e.reason() + ".");
        }
        if (pair.mask().isEmpty()) {
            return row(pair, State.NO_MASK, "no mask belongs to it; give both one name, or say --pair.");
        }
        return pair.reason() == ImagePair.Reason.AMBIGUOUS
                ? row(pair, State.AMBIGUOUS, "several pictures could belong to it; give both one name, or say --pair.")
                : row(pair, State.NO_PICTURE, "no picture belongs to it; give both one name, or say --pair.");
    }

    private static PairRow row(ImagePair pair, State state, String trouble) {
        return new PairRow(pair.picture(), pair.mask(), state, pair.category(), trouble);
    }

    private static Optional<Size> size(Optional<Path> file) throws UnreadableImageException {
        return file.isPresent() ? Optional.of(PictureDecoder.sizeOf(file.get())) : Optional.empty();
    }

    private static String mismatch(Size picture, Size mask) {
        int off = Math.max(Math.abs(picture.width() - mask.width()), Math.abs(picture.height() - mask.height()));
        String how = off <= SLIP ? "crop or pad the mask by the " + off + " missing or extra" : isHalf(picture, mask)
                ? "scale the mask to twice its size without smoothing" : isHalf(mask, picture)
                ? "scale the mask to half its size without smoothing" : "check that they belong together";
        return "the picture has %d x %d pixels and the mask %d x %d; %s.".formatted(picture.width(), picture.height(),
                mask.width(), mask.height(), how);
    }

    private static boolean isHalf(Size large, Size small) {
        return Math.abs(large.width() - 2 * small.width()) <= 1 && Math.abs(large.height() - 2 * small.height()) <= 1;
    }
}
