package cocoscope.ui.control;

/// A kind of file that a person is asked for by name.
public enum FileKind {
    PROJECT("*.cocoscope.json"),
    RECIPE("*.json");

    private final String pattern;

    FileKind(String pattern) {
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }
}
