package cocoscope.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/// One run of the command line: its exit code, and what it said.
public record CommandRun(int exitCode, String out, String err) {
    /// @param arguments words, numbers and paths
    public static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        CommandLine line = CocoscopeCommand.commandLine((_, _, _) -> ExitCode.DONE, words);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = CocoscopeCommand.run(line, InputStream.nullInputStream(), OutputStream.nullOutputStream(), words);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    public static CommandRun convert(Object... arguments) {
        return of(Stream.concat(Stream.of("convert"), Arrays.stream(arguments)).toArray());
    }

    public List<String> errorLines() {
        return err.lines().toList();
    }
}
