package cocoscope.app.work;

import cocoscope.files.ControlCharacters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/// Writes down failures that are defects of the program, in a file that a person can send.
///
/// @param file empty where none is to be written
public record FailureLog(Optional<Path> file) {
    private static final String NAME = "cocoscope";
    private static final int LARGEST_FILE = 1 << 20;

    /// @return the file; empty where there is none
    public Optional<Path> write(Throwable failure) {
        return file.filter(log -> written(failure, log));
    }

    /// The file is open no longer than it has to be, because several windows share it.
    private static boolean written(Throwable failure, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            FileHandler handler = new FileHandler(log.toString().replace("%", "%%"), LARGEST_FILE, 1, true);
            handler.setFormatter(new SimpleFormatter() {
                @Override
                public String format(LogRecord failure) {
                    return super.format(failure).lines().map(ControlCharacters::escaped).collect(Collectors.joining("\n", "", "\n"));
                }
            });
            Logger logger = Logger.getLogger(NAME);
            logger.setUseParentHandlers(false);
            logger.addHandler(handler);
            System.getLogger(NAME).log(System.Logger.Level.ERROR, "Work failed that should not", failure);
            logger.removeHandler(handler);
            handler.close();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
