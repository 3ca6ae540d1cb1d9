package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.decode.PngFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shards of a run together are the run.
final class ShardTest {
    @TempDir
    private Path folder = Path.of("");

    /// Values that only some masks have decide on ids of categories; every ninth mask is damaged.
    private Path masks(int count) throws IOException {
        Path masks = Files.createDirectory(folder.resolve("masks"));
        Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            String letters = i % 5 == 0 ? "..ac" : i % 7 == 0 ? "..b" : "..ab";
            String[] rows = new String[8];
            for (int y = 0; y < rows.length; y++) {
                StringBuilder row = new StringBuilder();
                for (int x = 0; x < 9; x++) {
                    row.append(letters.charAt(random.nextInt(letters.length())));
                }
                rows[y] = row.toString();
            }
            PngFile.write(masks.resolve("mask" + i + ".png"), rows);
            if (i % 9 == 8) {
                Files.writeString(masks.resolve("mask" + i + ".png"), "no image");
            }
        }
        return masks;
    }

    private List<Path> shards(int count, Object... options) {
        List<Path> shards = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Path shard = folder.resolve("shard" + number + ".json");
            List<Object> words = new ArrayList<>(List.of(options));
            words.addAll(List.of("-o", shard, "--shard", number + "/" + count));
            assertThat(CommandRun.convert(words.toArray()).exitCode()).isLessThanOrEqualTo(ExitCode.SOME_FAILED);
            shards.add(shard);
        }
        return shards;
    }

    private CommandRun merge(List<Path> shards) {
        List<Object> words = new ArrayList<>(List.of("merge"));
        words.addAll(shards);
        words.addAll(List.of("-o", folder.resolve("merged.json")));
        return CommandRun.of(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50})
    void shardsInAnyOrderGiveTheBytesOfTheWhole(int count) throws Exception {
        Path masks = masks(30);
        Path whole = folder.resolve("whole.json");
        CommandRun run = CommandRun.convert(masks, "-o", whole, "--jobs", 1);
        List<Path> shards = shards(count, masks);
        Collections.shuffle(shards, new Random(1));

        CommandRun merged = merge(shards);

        assertThat(merged).isEqualTo(new CommandRun(ExitCode.SOME_FAILED,
                folder.resolve("merged.json") + ": 27 images, " + annotations(run) + ", 3 categories; 3 failed.\n", ""));
        assertThat(folder.resolve("merged.json")).hasSameBinaryContentAs(whole);
    }

    private static String annotations(CommandRun run) {
        return run.out().replaceAll("(?s).* images, (\\d+ annotations), .*", "$1");
    }

    @Test
    void theSamplesInShardsGiveTheBytesOfTheWhole() throws Exception {
        for (Object[] options : new Object[][] {{}, {"--threshold", 100, "--category", "thing"},
            {"--segmentation", "rle", "--instances", "category"}}) {
            List<Object> words = new ArrayList<>(List.of(options));
            words.addFirst(SampleFiles.MASKS.roots().getFirst());
            Path whole = folder.resolve("whole.json");
            CommandRun.convert(concat(words, "-o", whole));
            merge(shards(4, words.toArray()));
            assertThat(folder.resolve("merged.json")).hasSameBinaryContentAs(whole);
        }
    }

    private static Object[] concat(List<Object> words, Object... more) {
        List<Object> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void eachShardIsACocoFileOfItsOwn() throws Exception {
        List<Path> shards = shards(3, masks(12));
        assertThat(CommandRun.of("lint", shards.get(1)).exitCode()).isZero();
    }

    @Test
    void aMissingADoubledAndAForeignShardAreRefusedByName() throws Exception {
        Path masks = masks(12);
        List<Path> shards = shards(5, masks);
        Path copy = Files.copy(shards.get(1), folder.resolve("copy.json"));

        assertThat(merge(List.of(shards.get(0), shards.get(2), shards.get(4)))).isEqualTo(new CommandRun(ExitCode.NOTHING_WRITTEN, "",
                shards.get(0) + ": 2 shards of its run are missing: 2/5, 4/5; convert them and merge all shards.\n"));
        List<Path> doubled = new ArrayList<>(shards);
        doubled.add(copy);
        assertThat(merge(doubled).err()).isEqualTo(copy + ": this is shard 2/5, but so is " + shards.get(1) + "; use only one of them.\n");
        CommandRun.convert(masks, "-o", copy, "--shard", "2/5", "--min-area", 3);
        shards.set(1, copy);
        assertThat(merge(shards).err()).isEqualTo(copy + ": shard 2/5 belongs to another run than shard 1/5 in " + shards.get(0)
                + "; convert both with the same masks and settings.\n");
        assertThat(folder.resolve("merged.json")).doesNotExist();
    }

    @Test
    void aShardThatWasCutShortIsRefused() throws Exception {
        List<Path> shards = shards(2, masks(12));
        List<String> lines = Files.readAllLines(shards.get(1));
        Files.write(shards.get(1), lines.subList(0, lines.size() - 9));

        assertThat(merge(shards).err()).isEqualTo(shards.get(1) + ": shard 2/2 is incomplete or was changed; convert it again.\n");
    }

    @Test
    void aShardIsOneCocoFile() throws Exception {
        Path masks = masks(2);
        assertThat(CommandRun.convert(masks, "-o", folder.resolve("a.json"), "--shard", "0/3").err())
                .contains("--shard takes a part and the number of parts, such as 3/64, not 0/3");
        assertThat(CommandRun.convert(masks, "--yolo", folder.resolve("y"), "--shard", "1/3").err())
                .contains("--shard works with -o FILE only");
    }
}
