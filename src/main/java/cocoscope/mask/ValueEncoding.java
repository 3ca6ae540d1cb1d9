package cocoscope.mask;

/// What a value stands for: a category, or a category and one of its instances.
public enum ValueEncoding {
    /// A value is a category.
    PLAIN,
    /// A color is the id R + 256 G + 65536 B of an object or region; the mask does not contain its category.
    PANOPTIC,
    /// Category * 1000 + instance; below 1000, a category without instances.
    CLASS1000,
    /// Category * 256 + instance.
    CLASS256,
    /// The category is in red, the instance in green.
    RED_GREEN,
    /// The category is in red, the instance in blue and alpha, attributes in green, as in BDD100K.
    BITMASK,
    /// Each bit of the channels is a mask of its own: red has the bits 1 to 8, green 9 to 16, blue 17 to 24, alpha 25 to 32.
    BITS;

    /// What a table names a value by: the category, or the id. The id of a color is found as the color of an id is.
    public int key(int value) {
        return switch (this) {
            case PLAIN, BITS -> value;
            case PANOPTIC -> (value & 0xFF) << 16 | value & 0xFF00 | value >> 16;
            case CLASS1000 -> value < 1000 ? value : value / 1000;
            case CLASS256 -> value / 256;
            case RED_GREEN, BITMASK -> value >> 16;
        };
    }

    /// Whether one category can have several values, each one object.
    public boolean haveInstances() {
        return this != PLAIN && this != BITS;
    }

    /// Whether values are those of the file, and not made of bits or of other channels.
    boolean takesColors() {
        return this != BITS && this != BITMASK;
    }

    /// Whether values are colors.
    public boolean areColors() {
        return this == PANOPTIC || this == RED_GREEN || this == BITMASK;
    }
}
