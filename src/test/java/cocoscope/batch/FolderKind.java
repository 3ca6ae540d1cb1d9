package cocoscope.batch;

/// The kinds of folders of masks that public data sets have.
public enum FolderKind {
    TWO_LEVELS("two levels, negatives and full masks among them"),
    CLASS_NUMBERS("class numbers, some of them in each mask"),
    GRAY_LEVELS("gray levels far apart"),
    VOID_BORDERS("class numbers with borders of 255"),
    DENSE("class numbers from 0 everywhere, borders of 255"),
    DENSE_FROM_ONE("class numbers from 1 everywhere"),
    OBJECT_NUMBERS("object numbers"),
    COLORS("colors on black"),
    COLORED_GROUND("colors on a color"),
    BRIGHT_GROUND("dark objects on white"),
    JPEG_TWO_LEVELS("two levels, JPEG of quality 95 to 60"),
    JPEG_LEVELS("gray levels, JPEG of quality 95 to 60"),
    JPEG_COLORS("colors, JPEG of quality 95 to 75"),
    BLURRED("two levels, blurred"),
    RESIZED("gray levels, enlarged or shrunk");

    private final String title;

    FolderKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether the files hold the very values that were drawn.
    boolean isExact() {
        return ordinal() < JPEG_TWO_LEVELS.ordinal();
    }
}
