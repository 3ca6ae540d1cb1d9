package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.pairing.ImagePair.PairReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PairingTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "images/1.jpg, masks/1.png, SAME_STEM",
        "train/7.jpg, trainannot/7.png, SAME_STEM",
        "a.jpg, a_mask.png, MASK_WORD",
        "a.jpg, a_GT.bmp, MASK_WORD",
        "a.jpg, a_cp_masks.png, MASK_WORD",
        "a.png, a_L.png, MASK_WORD",
        "Image_01L.jpg, Image_01L_1stHO.png, MASK_WORD",
        "001_image.jpg, 001_mask.png, MASK_WORD",
        "7_sat.jpg, 7_mask.png, MASK_WORD",
        "x_leftImg8bit.png, x_gtFine_labelIds.png, MASK_WORD",
        "image_0001.png, gt_0001.png, MASK_WORD",
        "img2d.tif, mask2d.tif, MASK_WORD",
        "1001.jpeg, 1001_circle_0.png, LONGER_NAME",
        "1.jpg, 10_mask.png, NO_PARTNER",
        "1.jpg, 11.png, NO_PARTNER",
        "7.png, 7/masks/3fa9.png, FOLDER",
        "7/images/7.png, 7/masks/3fa9.png, FOLDER",
        "a.jpg, a_watershed_mask.png, MASK_WORD",
        "a.jpg, a_alpha.png, MASK_WORD",
        "a.jpg, a_trimap.png, MASK_WORD",
    })
    void namesTellWhatBelongsTogether(String picture, String mask, PairReason reason) {
        List<ImagePair> pairs = Pairing.pair(List.of(Path.of(mask)), List.of(Path.of("other.jpg"), Path.of(picture)));

        Optional<Path> expected = reason == PairReason.NO_PARTNER ? Optional.empty() : Optional.of(Path.of(picture));
        assertThat(pairs).containsExactly(new ImagePair(expected, Optional.of(Path.of(mask)), reason, category(reason)));
    }

    private static Optional<String> category(PairReason reason) {
        return reason == PairReason.LONGER_NAME ? Optional.of("circle") : Optional.empty();
    }

    @Test
    void theLongestWordForMasksWins() {
        List<ImagePair> pairs = Pairing.pair(List.of(Path.of("a_color_mask.png")), List.of(Path.of("a.jpg"), Path.of("a_color.jpg")));

        assertThat(pairs.getFirst().picture()).contains(Path.of("a.jpg"));
    }

    @Test
    void ofTwoPicturesOfOneNameTheOneInTheNearerFolderIsMeantAndEqualOnesAreAmbiguous() {
        List<Path> pictures = List.of(Path.of("train/images/1.jpg"), Path.of("test/images/1.jpg"));

        assertThat(Pairing.pair(List.of(Path.of("test/masks/1.png")), pictures).getFirst().picture())
                .contains(Path.of("test/images/1.jpg"));
        assertThat(Pairing.pair(List.of(Path.of("masks/1.png")), pictures).getFirst().reason()).isEqualTo(PairReason.AMBIGUOUS);
    }

    @Test
    void aPictureOfSeveralMasksIsInSeveralPairs() {
        List<Path> masks = List.of(Path.of("9_circle_0.png"), Path.of("9_circle_1.png"));

        assertThat(Pairing.pair(masks, List.of(Path.of("9.jpg")))).extracting(ImagePair::picture)
                .containsExactly(Optional.of(Path.of("9.jpg")), Optional.of(Path.of("9.jpg")));
    }

    @Test
    void aDroppedFolderIsSortedIntoPicturesAndMasks() throws IOException {
        write("images/1.jpg", "images/2.jpg", "images/3.jpg", "masks/2.png", "masks/1.png", "masks/4.png");

        assertThat(pairs(folder)).containsExactly("images/1.jpg + masks/1.png", "images/2.jpg + masks/2.png", "images/3.jpg + -",
                "- + masks/4.png");
    }

    @Test
    void inOneFolderTheJpegOfTwoTwinsIsThePicture() throws IOException {
        write("1.png", "1.jpg", "2.png");

        assertThat(pairs(folder)).startsWith("1.jpg + 1.png");
    }

    @Test
    void namesOfPictureAndMaskInOneFolderSayMoreThanTheNameOfTheFolder() throws IOException {
        write("images/img2d.tif", "images/mask2d.tif");

        assertThat(pairs(folder)).containsExactly("images/img2d.tif + images/mask2d.tif");
    }

    @Test
    void theNameOfTheMaskOrOfItsFolderSaysTheCategory() throws IOException {
        write("images/1.jpg", "masks/1.png", "masks/HD/1.png", "masks/FV/1.png", "images/9.jpg", "masks/9_small_dog_2.png",
                "masks/9_3.png");

        assertThat(Pairing.of(List.of(folder)).pairs()).extracting(pair -> name(pair.mask()) + " " + pair.category().orElse("-"))
                .containsExactlyInAnyOrder("masks/1.png -", "masks/HD/1.png HD", "masks/FV/1.png FV", "masks/9_small_dog_2.png small_dog",
                        "masks/9_3.png -");
    }

    @ParameterizedTest
    @CsvSource({
        "stem, a/1.jpg + b/1.png",
        "suffix:_truth, a/2.jpg + b/2_truth.png",
        "prefix:p-, a/4.jpg + b/p-4.png",
        "replace:*_sat=*_m, a/5_sat.jpg + b/5_m.png",
        "folder:c=d, c/6.png + d/6.png",
        "'regex:b/(?<category>[a-z]+)_(?<picture>\\d)', a/8.jpg + b/cat_8.png",
        "'regex:b/t(\\d)_(?<category>[a-z]+)', a/3.jpg + b/t3_cat.png",
    })
    void aRuleOfAPersonPairsWhatItFitsAndNothingElse(String rule, String expected) throws IOException {
        write("a/1.jpg", "a/2.jpg", "a/3.jpg", "b/1.png", "b/2_truth.png", "b/t3_cat.png", "a/4.jpg", "b/p-4.png", "a/5_sat.jpg",
                "b/5_m.png", "c/6.png", "d/6.png", "a/8.jpg", "b/cat_8.png");

        List<ImagePair> complete = Pairing.of(List.of(folder), PairingRule.parse(rule).orElseThrow()).pairs().stream()
                .filter(ImagePair::isComplete).toList();

        assertThat(complete).extracting(pair -> name(pair.picture()) + " + " + name(pair.mask())).containsExactly(expected);
        assertThat(complete.getFirst().category()).isEqualTo(rule.startsWith("regex") ? Optional.of("cat") : Optional.empty());
    }

    @Test
    void wordsThatAreNoRuleAreNone() {
        assertThat(Stream.of("", "all", "suffix:", "suffix", "regex:abc", "regex:(", "Stem", "prefix:", "replace:a=b", "replace:*",
                "replace:*=*_*", "folder:a", "folder:a=a", "folder:=").map(PairingRule::parse)).allMatch(Optional::isEmpty);
    }

    @Test
    void aDroppedMaskAloneIsAMask() throws IOException {
        write("a_mask.png");

        assertThat(pairs(folder.resolve("a_mask.png"))).containsExactly("- + a_mask.png");
    }

    private List<String> pairs(Path dropped) {
        return Pairing.of(List.of(dropped)).pairs().stream()
                .map(pair -> name(pair.picture()) + " + " + name(pair.mask())).toList();
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
