package cocoscope.app.settings;

/// One row of the table of detected values.
///
/// @param value   the value or color that an edit is about; -1 for a band
/// @param text    the value as it is written: `100`, `#FF8000`, `128..255`
/// @param swatch  what the value looks like in the mask
/// @param label   the label whose color the row's pixels have on the canvas, 0 for none
/// @param pixels  pixels of the mask that have the value
/// @param components  connected components of the row's category that are kept; -1 where they are not counted
public record ValueRow(Role role, int value, String text, Swatch swatch, int label, long pixels, int components, String category) {
    /// @param color   0xRRGGBB
    /// @param colored whether that is a color of the file, not a gray level
    public record Swatch(int color, boolean colored) {}

    public int color() {
        return swatch.color();
    }

    public boolean colored() {
        return swatch.colored();
    }

    /// What becomes of a value.
    public enum Role { OBJECT, BACKGROUND, UNMAPPED }
}
