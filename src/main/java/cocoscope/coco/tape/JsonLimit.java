package cocoscope.coco.tape;

/// A limit of the JSON that is read, which a system property of Java raises.
public enum JsonLimit {
    /// Levels of nesting.
    DEPTH("cocoscope.json.depth", 64, 1000),
    /// Bytes of the name of a member.
    NAME("cocoscope.json.name", 1024, 1 << 20);

    private final String property;
    private final int defaultValue;
    private final int max;

    /// @param defaultValue without the property
    /// @param max          that the property raises it to
    JsonLimit(String property, int defaultValue, int max) {
        this.property = property;
        this.defaultValue = defaultValue;
        this.max = max;
    }

    public String property() {
        return property;
    }

    /// A property below the default, or one that is no number, changes nothing.
    public int value() {
        return Math.clamp(Integer.getInteger(property, defaultValue), defaultValue, max);
    }
}
