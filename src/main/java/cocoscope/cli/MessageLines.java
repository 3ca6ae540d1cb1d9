package cocoscope.cli;

import cocoscope.files.ControlCharacters;
import java.io.PrintWriter;
import java.io.Writer;

/// Prints a message a line, whatever the names in it hold. What is printed without an end of line, as JSON and help, stays as it is.
final class MessageLines extends PrintWriter {
    MessageLines(Writer target) {
        super(target, true);
    }

    @Override
    public void println(String message) {
        super.println(ControlCharacters.escaped(message));
    }

    @Override
    public void println(Object message) {
        println(String.valueOf(message));
    }
}
