package cocoscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The arguments with files in place of `-`: standard input is read to a file, and what goes to standard output is written to
/// a file first, so that it is whole or nothing. Patterns are replaced by the files that match them.
final class Pipes implements AutoCloseable {
    private static final String PIPE = "-";
    private static final Set<String> OUTPUTS = Set.of("-o", "--output", "--fix", "--report", "--save-recipe");

    private final CommandSpec command;
    private final InputStream in;
    private final List<String> arguments = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Path output;

    /// @param command knows which options take a value
    Pipes(CommandSpec command, InputStream in, String... arguments) throws IOException {
        this.command = command;
        this.in = in;
        String before = "";
        for (String argument : arguments) {
            OptionSpec option = command.findOption(before);
            boolean value = option != null && option.arity().max() > 0;
            if (argument.equals(PIPE)) {
                replace(before, value);
            } else if (value || argument.startsWith(PIPE) || this.arguments.isEmpty()) {
                this.arguments.add(argument);
            } else {
                this.arguments.addAll(Glob.expand(argument));
            }
            before = argument;
        }
    }

    private void replace(String before, boolean value) throws IOException {
        if (!value) {
            arguments.addAll(StandardInput.read(in, folder()).files());
        } else if (OUTPUTS.contains(before)) {
            output = folder().resolve("stdout.json");
            arguments.add(output.toString());
        } else {
            arguments.add(StandardInput.read(in, folder()).files().getFirst());
        }
    }

    private Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("cocoscope");
            removeWhenToldToEnd(folder);
        }
        return folder;
    }

    /// A signal ends the program without [#close].
    private static void removeWhenToldToEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                remove(folder);
            } catch (IOException _) {
                // It is in the folder of the system's temporary files.
            }
        }));
    }

    String[] arguments() {
        return arguments.toArray(String[]::new);
    }

    /// Whether standard output gets a file, so that what there is to tell has to go elsewhere.
    boolean isOutput() {
        return output != null;
    }

    /// A message in which the files of pipes have their short names.
    String named(String message) {
        return folder == null ? message : message.replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    /// Copies to standard output what was written for it.
    void copyTo(OutputStream out) throws IOException {
        if (output != null && Files.exists(output)) {
            Files.copy(output, out);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
