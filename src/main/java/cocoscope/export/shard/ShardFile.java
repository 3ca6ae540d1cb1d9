package cocoscope.export.shard;

import cocoscope.coco.EntryLine;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The file of a shard, read line by line.
record ShardFile(Path file, ShardHead head) {
    private static final String START = "{\"" + ShardHead.NAME + "\": ";

    /// What was read of a line so far is more than any head takes.
    private static final int LONGEST_HEAD = 16 << 20;

    /// Empty where the file is no shard.
    ///
    /// @throws UnreadableJsonException when it is one but was changed, or cut short
    static Optional<ShardFile> read(Path file) throws UnreadableJsonException {
        Optional<String> line = head(file);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String text = line.get().substring(0, line.get().length() - 1);
        ShardFile shard = new ShardFile(file, ShardHead.read(JsonValue.read(file, ("{" + text + "}").getBytes(StandardCharsets.UTF_8))
                .member(ShardHead.NAME)));
        shard.check();
        return Optional.of(shard);
    }

    private static Optional<String> head(Path file) {
        try {
            // A pipe would be waited for, and so would a file of the system, which has no size.
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return Optional.empty();
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            char[] start = new char[START.length() + 3];
            int read = in.read(start);
            String text = read < 0 ? "" : new String(start, 0, read).replaceAll("\\s", "");
            if (!text.startsWith(START.strip())) {
                return Optional.empty();
            }
        } catch (IOException _) {
            // The merge of COCO files tells what is wrong with it.
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            return Optional.ofNullable(in.readLine()).map(String::strip).filter(line -> line.endsWith(",") && line.length() < LONGEST_HEAD);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void check() throws UnreadableJsonException {
        long[] entries = new long[2];
        boolean whole;
        try {
            forEach("images", _ -> entries[0]++);
            whole = forEach("annotations", line -> {
                EntryLine.imageId(line);
                entries[1]++;
            });
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            whole = false;
        }
        if (!whole || entries[0] != head.size().images() || entries[1] != head.size().annotations()) {
            throw new UnreadableJsonException(file, ShardProblem.CUT_SHORT.with(head.shard().toString()));
        }
    }

    /// Gives each entry of a list to `entry`.
    ///
    /// @return whether the file ends as it should
    boolean forEach(String list, Consumer<String> entry) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String last = "";
            boolean inList = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inList && line.startsWith("    ")) {
                    entry.accept(line.substring(4, line.endsWith("},") ? line.length() - 1 : line.length()));
                } else {
                    inList = line.equals("  \"" + list + "\": [");
                }
                last = line;
            }
            return last.equals("}");
        }
    }
}
