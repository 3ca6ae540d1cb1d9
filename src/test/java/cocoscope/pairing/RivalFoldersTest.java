package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several folders of masks for the same pictures: what the masks show tells which are meant.
final class RivalFoldersTest {
    private static final int SIZE = 64;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writePicturesAndMasks() throws IOException {
        for (int i = 0; i < 3; i++) {
            int left = 12 + i;
            Random noise = new Random(i);
            draw("images/" + i + "_test.png", (_, _) -> noise.nextInt(256));
            draw("truth/" + i + "_manual.png", (x, y) -> isIn(x, y, left, 0) ? 255 : 0);
        }
    }

    @Test
    void aFieldOfViewIsSetAside() throws IOException {
        for (int i = 0; i < 3; i++) {
            draw("mask/" + i + "_test_mask.png", (x, y) -> Math.hypot(x - 32, y - 32) < 30 ? 255 : 0);
        }

        assertThat(reasons("mask")).containsOnly(ImagePair.PairReason.FIELD_OF_VIEW);
        assertThat(reasons("truth")).containsOnly(ImagePair.PairReason.LEARNED);
        assertThat(Pairing.of(List.of(folder)).asides()).singleElement().asString().contains("mask: its 3 masks show the same");
    }

    @Test
    void aFieldOfViewThatMovesALittleIsSetAside() throws IOException {
        for (int i = 0; i < 3; i++) {
            int moved = 2 * i;
            draw("truth/" + i + "_manual.png", (x, y) -> Math.abs(x - y - 2 * moved) < 2 && x > 20 && x < 40 ? 255 : 0);
            draw("mask/" + i + "_test_mask.png", (x, y) -> Math.hypot(x - 30 - moved, y - 32) < 29 ? 255 : 0);
        }

        assertThat(reasons("mask")).containsOnly(ImagePair.PairReason.FIELD_OF_VIEW);
        assertThat(reasons("truth")).containsOnly(ImagePair.PairReason.LEARNED);
    }

    @Test
    void aGrownCopyIsSetAside() throws IOException {
        for (int i = 0; i < 3; i++) {
            int left = 12 + i;
            draw("masks/" + i + "_test.png", (x, y) -> isIn(x, y, left, 3) ? 255 : 0);
        }

        assertThat(reasons("masks")).containsOnly(ImagePair.PairReason.GROWN_COPY);
    }

    @Test
    void anOutlineIsSetAside() throws IOException {
        for (int i = 0; i < 3; i++) {
            int left = 12 + i;
            draw("masks/" + i + "_test.png", (x, y) -> isIn(x, y, left, 1) && !isIn(x, y, left, -1) ? 255 : 0);
        }

        assertThat(reasons("masks")).containsOnly(ImagePair.PairReason.OUTLINE);
    }

    @Test
    void theSameObjectsWithOtherValuesAreKept() throws IOException {
        for (int i = 0; i < 3; i++) {
            int left = 12 + i;
            draw("instances/" + i + "_test.png", (x, y) -> isIn(x, y, left, 0) ? y < 32 ? 20 : 120 : 0);
        }

        assertThat(reasons("instances")).containsOnly(ImagePair.PairReason.SAME_STEM);
        assertThat(reasons("truth")).containsOnly(ImagePair.PairReason.LEARNED);
    }

    private static boolean isIn(int x, int y, int left, int grown) {
        return x >= left - grown && x < left + 30 + grown && y >= 20 - grown && y < 50 + grown;
    }

    private List<ImagePair.PairReason> reasons(String masks) {
        return Pairing.of(List.of(folder)).pairs().stream().filter(pair -> pair.mask()
                .filter(mask -> mask.startsWith(folder.resolve(masks))).isPresent())
                .map(ImagePair::reason).toList();
    }

    private void draw(String name, IntBinaryOperator level) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                image.getRaster().setSample(x, y, 0, level.applyAsInt(x, y));
            }
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void photosAndMasksOfOneKindAreToldByWhatTheyShow() throws IOException {
        for (int i = 0; i < 2; i++) {
            Random noise = new Random(i);
            draw("one/" + i + ".png", (x, _) -> x < 20 ? 255 : 0);
            draw("two/" + i + ".png", (_, _) -> noise.nextInt(256));
            draw("flat/f" + i + "_drawn.png", (x, _) -> x < 20 ? 255 : 0);
            draw("flat/f" + i + "_taken.png", (_, _) -> noise.nextInt(256));
        }

        assertThat(pairs("one", "two")).containsExactlyInAnyOrder("two/0.png + one/0.png", "two/1.png + one/1.png");
        assertThat(pairs("flat")).containsExactlyInAnyOrder("flat/f0_taken.png + flat/f0_drawn.png",
                "flat/f1_taken.png + flat/f1_drawn.png");
    }

    private List<String> pairs(String... folders) throws IOException {
        Path together = Files.createDirectories(folder.resolve("together"));
        for (String name : folders) {
            Files.move(folder.resolve(name), together.resolve(name));
        }
        List<String> pairs = Pairing.of(List.of(together)).pairs().stream().filter(ImagePair::isComplete)
                .map(pair -> together.relativize(pair.picture().orElseThrow())
                + " + " + together.relativize(pair.mask().orElseThrow())).map(pair -> pair.replace('\\', '/')).toList();
        for (String name : folders) {
            Files.move(together.resolve(name), folder.resolve(name));
        }
        return pairs;
    }
}
