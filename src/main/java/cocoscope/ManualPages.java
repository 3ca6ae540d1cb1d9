package cocoscope;

import cocoscope.cli.CocoscopeCommand;
import java.io.IOException;
import java.nio.file.Path;

/// Writes what packages hold for shells and `man`; started by the build only.
final class ManualPages {
    private ManualPages() {}

    /// @param arguments the folder `share`
    public static void main(String[] arguments) throws IOException {
        CocoscopeCommand.writeShellFiles(Path.of(arguments[0]));
    }
}
