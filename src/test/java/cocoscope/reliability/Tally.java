package cocoscope.reliability;





/// What became of the cases of a row.
final class Tally {
    private int cases;
    private int passed;
    private String failure = "";

    void add(boolean pass, String what) {
        cases++;
        passed += pass ? 1 : 0;
        if (!pass && failure.isEmpty()) {
            failure = what;
        }
    }

    int cases() {
        return cases;
    }

    int passed() {
        return passed;
    }

    /// The first case that did not pass; empty when all did.
    String failure() {
        return failure;
    }

    boolean isReached() {
        return cases > 0 && passed == cases;
    }
}
