package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.files.ImageListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that no convention knows, and folders of any name.
final class LearnedNamesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "images/fine_10_fram.jpg | masks/fine_10_mask.jpg | images/fine_11_fram.jpg | masks/fine_11_mask.jpg",
        "images/a_in.png | labels/a_out.png | images/b_in.png | labels/b_out.png",
        "images/x-1-color.jpg | masks/y-1-drawn.png | images/x-2-color.jpg | masks/y-2-drawn.png",
        "plot_img/0011_20230306T012109.394627.png | plot_lbl/0011.png | plot_img/0012_20230306T012510.117.png | plot_lbl/0012.png",
        "images/7_north_wall.jpg | masks/7.png | images/8_south_door.jpg | masks/8.png",
        "images/0af3-street.jpg | masks/street.png | images/77bc-field.jpg | masks/field.png",
        "images/10_test.png | manual/10_manual1.png | images/11_test.png | manual/11_manual1.png",
        "Imgs/a.jpg | Imgs/a.png | Imgs/b.jpg | Imgs/b.png",
        "images/a.jpg | images/a.jpg.png | images/b.jpg | images/b.jpg.png",
        "images/a.png | masks/a.png.png | images/b.png | masks/b.png.png",
        "some/a.jpg | other/a.png | some/b.jpg | other/b.png",
        "some/1-left.jpg | other/1-drawn.png | some/2-left.jpg | other/2-drawn.png",
    })
    void theOneRuleOfAFolderIsTaken(String picture, String mask, String nextPicture, String nextMask) throws IOException {
        write(picture, mask, nextPicture, nextMask);

        assertThat(pairs()).containsExactlyInAnyOrder(picture + " + " + mask + " -", nextPicture + " + " + nextMask + " -");
    }

    @Test
    void imageAndCategoryAreToldByTheirPlaceInTheName() throws IOException {
        write("images/12-photo.jpg", "images/13-photo.jpg");
        write("masks/task-12-annotation-42-by-1-tag-car-0.png", "masks/task-12-annotation-42-by-1-tag-big dog-0.png",
                "masks/task-13-annotation-43-by-2-tag-car-0.png", "masks/task-13-annotation-43-by-2-tag-car-1.png");

        assertThat(pairs()).containsExactlyInAnyOrder(
                "images/12-photo.jpg + masks/task-12-annotation-42-by-1-tag-car-0.png car",
                "images/12-photo.jpg + masks/task-12-annotation-42-by-1-tag-big dog-0.png big dog",
                "images/13-photo.jpg + masks/task-13-annotation-43-by-2-tag-car-0.png car",
                "images/13-photo.jpg + masks/task-13-annotation-43-by-2-tag-car-1.png car");
    }

    @Test
    void endingsInsideNamesAndWordsOfToolsAreNoCategory() throws IOException {
        write("images/a.jpg", "images/task-3.jpg", "masks/a.jpg_mask.png", "masks/a.jpg_car.png",
                "masks/task-3-annotation-3-by-1-tag-old oak-0.png");

        assertThat(pairs()).containsExactlyInAnyOrder("images/a.jpg + masks/a.jpg_mask.png -", "images/a.jpg + masks/a.jpg_car.png car",
                "images/task-3.jpg + masks/task-3-annotation-3-by-1-tag-old oak-0.png old oak");
    }

    @Test
    void aLargeFolderIsLearnedFromMasksAllOver() throws IOException {
        List<String> names = new ArrayList<>();
        for (int task = 100; task < 500; task++) {
            names.add("images/" + task + "-photo.jpg");
            names.add("masks/task-" + task + "-annotation-" + (task + 31) + "-by-1-tag-car-0.png");
            names.add("masks/task-" + task + "-annotation-" + (task + 31) + "-by-1-tag-big brown dog-0.png");
        }
        write(names.toArray(String[]::new));

        assertThat(Pairing.of(List.of(folder)).pairs()).hasSize(800).allMatch(ImagePair::isComplete)
                .allMatch(pair -> pair.category().isPresent());
    }

    @Test
    void whatSeveralRulesPairOtherwiseIsLeftAlone() throws IOException {
        write("images/1_2_in.jpg", "images/2_1_in.jpg", "masks/x_1_y_2.png", "masks/x_2_y_1.png");

        assertThat(pairs()).noneMatch(pair -> pair.contains(".jpg + masks"));
    }

    @Test
    void numbersOfBothSidesAreNeverTakenForTheSame() throws IOException {
        write("images/cam1_30.jpg", "images/cam2_31.jpg", "masks/cam1_20.png", "masks/cam2_21.png");

        assertThat(pairs()).noneMatch(pair -> pair.contains(".jpg + masks"));
    }

    @Test
    void aFolderWithTheNameOfOneOfItsPicturesIsNoMaskOfIt() throws IOException {
        write("11/images/1.jpg", "11/images/11.jpg", "11/masks/0.jpg", "11/masks/1.jpg", "11/masks/11.jpg");

        assertThat(pairs()).containsExactlyInAnyOrder("11/images/1.jpg + 11/masks/1.jpg -", "11/images/11.jpg + 11/masks/11.jpg -",
                "- + 11/masks/0.jpg -");
    }

    @Test
    void aMaskNamedAfterAFileWithItsEndingIsOfThatOne() throws IOException {
        write("images/a.jpg", "images/a.png", "masks/a.jpg.png", "masks/a.png.png");

        assertThat(pairs()).containsExactlyInAnyOrder("images/a.jpg + masks/a.jpg.png -", "images/a.png + masks/a.png.png -");
    }

    @Test
    void anExampleGivesTheSameRule() throws IOException {
        write("images/12-photo.jpg", "images/13-photo.jpg", "masks/task-12-annotation-42-by-1-tag-car-0.png",
                "masks/task-13-annotation-43-by-1-tag-owl-0.png");

        Optional<PairingRule> rule = PairingExample.ruleOf(folder.resolve("images/12-photo.jpg"),
                folder.resolve("masks/task-12-annotation-42-by-1-tag-car-0.png"), List.of(ImageListing.of(folder)));

        assertThat(rule.map(PairingRule::text)).contains("replace:*-photo=task-*-annotation-{number}-by-{number}-tag-{category}-{number}");
    }

    private List<String> pairs() {
        return Pairing.of(List.of(folder)).pairs().stream()
                .map(pair -> name(pair.picture()) + " + " + name(pair.mask()) + " " + pair.category().orElse("-")).toList();
    }

    private String name(Optional<Path> file) {
        return file.map(path -> folder.relativize(path).toString().replace('\\', '/')).orElse("-");
    }

    private void write(String... names) throws IOException {
        for (Path file : Stream.of(names).map(folder::resolve).toList()) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }
}
