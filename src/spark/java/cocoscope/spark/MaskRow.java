package cocoscope.spark;

import cocoscope.spark.InputTable.InputRow;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a mask, as it goes from machine to machine.
///
/// @param warnings a sentence each
/// @param failure  null where the mask was converted
record MaskRow(InputRow input, int width, int height, Lines lines, Meaning meaning, List<String> evidence, List<String> warnings,
               @Nullable Failure failure) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// The annotations of a mask.
    ///
    /// @param text       a line of a COCO file each, in UTF-8; its ids are yet to be given, and its category is a place in `categories`
    /// @param categories names
    record Lines(int count, byte[] text, List<String> categories) implements Serializable {
        private static final long serialVersionUID = 1L;

        static final Lines NONE = new Lines(0, new byte[0], List.of());
    }

    /// What a mask was made of: the same for many.
    ///
    /// @param found       what categories it has; null where it failed
    /// @param kinds       of each mask in the file whose meaning was left to be decided
    /// @param decisions   that each of these was converted by
    /// @param missesAlpha whether it has no alpha channel, as the others do
    record Meaning(@Nullable String found, List<String> kinds, List<String> decisions, boolean missesAlpha) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /// @param reason   a word for the cause
    /// @param sentence names the file, what is wrong and what to do
    record Failure(String reason, String sentence) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    int index() {
        return input.index();
    }
}
