package cocoscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs a command and leads what it says to where its options want it: results to standard output, or to standard error where
/// a file goes there, problems to standard error, and all of it to the log.
final class Messages {
    private final CommandLine line;
    private final Pipes pipes;
    private final PrintWriter out;
    private final PrintWriter err;
    private Optional<Path> log = Optional.empty();

    Messages(CommandLine line, Pipes pipes) {
        this.line = line;
        this.pipes = pipes;
        out = pipes.isOutput() ? line.getErr() : line.getOut();
        err = line.getErr();
    }

    int run(OutputStream standardOutput) throws IOException {
        line.setOut(new MessageLines(new Lines(out)));
        line.setErr(new MessageLines(new Lines(err)));
        line.setExecutionStrategy(this::run);
        int exitCode = line.execute(pipes.arguments());
        line.getOut().flush();
        pipes.copyTo(standardOutput);
        if (out.checkError()) {
            err.println("Cannot write to standard output: its reader has exited, or the disk is full.");
            return ExitCode.NOTHING_WRITTEN;
        }
        return exitCode;
    }

    private int run(ParseResult parsed) {
        CommandLine command = parsed.subcommand().commandSpec().commandLine();
        MessageOptions options = MessageOptions.of(command.getCommandSpec());
        log = options.log();
        if (options.isQuiet() && !parsed.subcommand().hasMatchedOption("--json")) {
            command.setOut(new PrintWriter(Writer.nullWriter()));
        }
        return new RunLast().execute(parsed);
    }

    /// What is said, with the short names of the files of pipes; a call of `println` arrives as a whole.
    private final class Lines extends Writer {
        private final PrintWriter target;

        Lines(PrintWriter target) {
            this.target = target;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            String text = pipes.named(new String(characters, offset, length));
            target.write(text);
            if (log.isPresent() && !text.isBlank()) {
                String entry = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + text.strip() + "\n";
                Files.writeString(log.get(), entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }

        @Override
        public void flush() {
            target.flush();
        }

        @Override
        public void close() {
            target.flush();
        }
    }
}
