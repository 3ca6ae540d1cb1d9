package cocoscope.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// How much every command says, and where.
final class MessageOptions {
    static final String NAME = "messages";

    @Option(names = {"-q", "--quiet"}, description = "print problems only")
    private boolean quiet;

    @Option(names = "--verbose", description = "print a line per mask")
    private boolean verbose;

    @Option(names = "--log", paramLabel = "FILE", description = "append all messages to FILE, each with its time")
    private @Nullable Path log;

    /// Those of a command, once its arguments are parsed.
    static MessageOptions of(CommandSpec command) {
        return (MessageOptions) Objects.requireNonNull(command.mixins().get(NAME)).userObject();
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
