package cocoscope.cli.options;

import cocoscope.files.Replacement;
import picocli.CommandLine.Option;

/// Whether files are replaced of which something beside the content would be lost.
public final class OverwriteOption {
    @Option(names = "--overwrite",
            description = "also replace files that are write-protected, have other names (hard links), or belong to another user")
    private boolean overwrite;

    public Replacement replacement() {
        return overwrite ? Replacement.FORCED : Replacement.KEEPING_ALL;
    }
}
