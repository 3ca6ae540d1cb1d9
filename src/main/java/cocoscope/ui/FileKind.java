package cocoscope.ui;

/// A kind of file that a person is asked for by name.
enum FileKind {
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
