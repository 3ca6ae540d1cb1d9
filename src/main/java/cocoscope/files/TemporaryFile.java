package cocoscope.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// New files beside their targets, named after the process that writes them, so that what a dead one left is known and removed.
final class TemporaryFile {
    private static final String UNKNOWN = "0";
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("\\.cocoscope-(?<start>[0-9a-f]+)-(?<process>[0-9a-f]+)-[0-9a-f]+(-moves)?\\.tmp");

    private TemporaryFile() {}

    /// A new empty file beside `target`. It goes with the program, also when that is told to end.
    static Path besides(Path target) throws IOException {
        Path file = name(target);
        if (!BeforeExit.<IOException>finish(() -> {
            Files.createFile(file);
            file.toFile().deleteOnExit();
        })) {
            throw new IOException("the program was told to end");
        }
        return file;
    }

    /// A name beside `target` that is nobody else's: the process and the clock make names of two writers differ.
    static Path name(Path target) {
        return target.resolveSibling(".cocoscope-%s-%x-%x.tmp".formatted(start(), ProcessHandle.current().pid(), System.nanoTime()));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // A later run sweeps it.
        }
    }

    /// Removes from a folder what programs left that run no more: since this machine started by their process, of any machine after a day.
    static void sweep(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".cocoscope-*.tmp")) {
            for (Path file : files) {
                if (isLeft(file)) {
                    delete(file);
                }
            }
        } catch (IOException _) {
            // What cannot be listed cannot be swept; writing tells what is wrong with the folder.
        }
    }

    private static boolean isLeft(Path file) throws IOException {
        return isOfDead(file) || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(FORGOTTEN));
    }

    /// Whether a process wrote the file that runs no more, since this machine started.
    static boolean isOfDead(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && !name.group("start").equals(UNKNOWN) && name.group("start").equals(start())
                && name.group("process").length() < 16
                && ProcessHandle.of(Long.parseLong(name.group("process"), 16)).isEmpty();
    }

    private static String start() {
        return machineStart().map(start -> Integer.toHexString(start.hashCode())).orElse(UNKNOWN);
    }

    /// What tells this machine, since it was started, from all others; empty where the system does not say it.
    static Optional<String> machineStart() {
        try {
            return Optional.of(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
