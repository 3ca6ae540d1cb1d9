package cocoscope.coco.tape;

/// A bound of the JSON that is read, which a property of the virtual machine raises.
public enum JsonLimit {
    /// Levels of nesting.
    DEPTH("cocoscope.json.depth", 64, 1000),
    /// Bytes of the name of a member.
    NAME("cocoscope.json.name", 1024, 1 << 20);

    private final String property;
    private final int usual;
    private final int most;

    /// @param usual where the property says nothing
    /// @param most  that the property raises it to
    JsonLimit(String property, int usual, int most) {
        this.property = property;
        this.usual = usual;
        this.most = most;
    }

    public String property() {
        return property;
    }

    /// A property below the usual bound, or that is no number, changes nothing.
    public int value() {
        return Math.clamp(Integer.getInteger(property, usual), usual, most);
    }
}
