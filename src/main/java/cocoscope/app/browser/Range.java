package cocoscope.app.browser;

/// Numbers from one to another, both included.
public record Range(double from, double to) {
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Whether a number lies in it; what is no number lies only in all.
    public boolean contains(double number) {
        return isAll() || number >= from && number <= to;
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
