package cocoscope.cli;

/// What scripts can tell from the exit code.
final class ExitCode {
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int USAGE = 2;
    static final int NOTHING_WRITTEN = 3;

    private ExitCode() {}
}
