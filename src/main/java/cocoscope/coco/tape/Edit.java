package cocoscope.coco.tape;

/// Bytes of a file that a repair replaces.
///
/// @param start the first byte that goes, counted after a byte order mark
/// @param end   the first byte that stays
/// @param text  what comes instead, empty to remove
public record Edit(long start, long end, String text) {
    public static Edit insertion(long at, String text) {
        return new Edit(at, at, text);
    }

    public static Edit removal(long start, long end) {
        return new Edit(start, end, "");
    }
}
