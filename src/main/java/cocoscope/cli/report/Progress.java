package cocoscope.cli.report;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar on the terminal; nothing where nobody looks. Steps may come from any thread.
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 80;

    private final @Nullable ProgressBar bar;

    public Progress(int masks) {
        bar = masks == 0 || !isSeen() ? null : new ProgressBarBuilder().setTaskName("Converting").setInitialMax(masks)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH)).build();
    }

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /// The console tells of standard input and output only; a log of standard error is a file.
    private static boolean isSeen() {
        Console console = System.console();
        return console != null && console.isTerminal() && !isFile(Path.of("/dev/stderr"));
    }

    private static boolean isFile(Path stream) {
        try {
            return Files.isRegularFile(stream.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
