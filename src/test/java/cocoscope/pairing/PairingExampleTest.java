package cocoscope.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
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
import org.junit.jupiter.params.provider.MethodSource;

final class PairingExampleTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "01_shapes_category_in_name, shapes_train2018/1001.jpeg, annotations/1001_circle_0.png, regex:(.+?)_(?<category>\\p{L}[\\p{L}_]*)_\\d+, 5",
        "03_seasky_jpg_q95_gray, tupian/1.jpg, GT/1.jpg, folder:tupian=GT, 14",
        "04_greenspace_index_in_jpg, image/14.jpg, label/14.jpg, folder:image=label, 1",
        "05_isbi_membrane_png_and_jpg, png/image/0.png, png/label/0.png, folder:image=label, 6",
        "06_solar_antialiased_png, train_images/00543.png, train_masks/00543.png, folder:train_images=train_masks, 9",
        "07_isat_palette, images/000000000113.jpg, semantic/000000000113.png, folder:images=semantic, 6",
        "08_coco_panoptic_rgb_ids, input_images/000000142238.jpg, panoptic_examples/000000142238.png, folder:input_images=panoptic_examples, 2",
        "10_lanenet_gray_instances, image/0000.png, gt_binary_image/0000.png, folder:image=gt_binary_image, 2",
        "11_stardist_uint16_tiff, tests/data/img2d.tif, tests/data/mask2d.tif, replace:img*=mask*, 3",
        "12_suim_rgb_bmp_class_folders, images/d_r_47_.jpg, masks/HD/d_r_47_.bmp, folder:images=masks, 12",
        "13_chase_1bit_two_annotators, Image_01L.jpg, Image_01L_1stHO.png, suffix:_1stHO, 4",
    })
    void oneRealPairGivesTheRuleAndAllOthersOfItsKind(String set, String picture, String mask, String rule, int pairs) throws IOException {
        Path root = PairingSetsTest.folders(set, folder).getLast();

        Optional<PairingRule> inferred = inferred(root, picture, mask);

        assertThat(inferred.map(PairingRule::text)).contains(rule);
        assertThat(Pairing.of(List.of(root), inferred.orElseThrow()).pairs().stream().filter(ImagePair::isComplete)).hasSize(pairs);
    }

    static Stream<String> sets() throws IOException {
        return PairingSetsTest.sets();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyRealPairGivesARuleThatPairsIt(String set) throws IOException {
        Path root = PairingSetsTest.folders(set, folder).getFirst();
        List<ImageListing> listings = List.of(ImageListing.of(root));

        List<ImagePair> complete = Pairing.among(listings, new PairingRule.Automatic()).pairs().stream().filter(ImagePair::isComplete)
                .toList();

        assertThat(complete).allSatisfy(pair -> {
            PairingRule rule = PairingExample.ruleOf(pair.picture().orElseThrow(), pair.mask().orElseThrow(), listings).orElseThrow();
            assertThat(Pairing.among(listings, rule).pairs()).anyMatch(found -> found.picture().equals(pair.picture()) && found.mask()
                    .equals(pair.mask()));
            assertThat(PairingRule.parse(rule.text())).contains(rule);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a/1.png, b/1.png, a/2.png + b/2.png, folder:a=b",
        "1.png, m/1.png, 2.png + m/2.png, folder:=m",
        "1.bmp, 1.png, 2.bmp + 2.png, extension:png",
        "1.jpg, 1.png, 2.jpg + 2.png, stem",
        "1.png, 1_truth.png, 2.png + 2_truth.png, suffix:_truth",
        "1.png, truth-1.png, 2.png + truth-2.png, prefix:truth-",
        "1_sat.png, 1_x.png, 2_sat.png + 2_x.png, replace:*_sat=*_x",
        "a_left_1.png, a_m_1.png, b_left_2.png + b_m_2.png, replace:*_left_*=*_m_*",
        "photo_7_v2.png, x-7-final.png, photo_8_v2.png + x-8-final.png, replace:photo_*_v2=x-*-final",
        "7.png, scan-12-no.7-x.png, 8.png + scan-30-no.8-x.png, regex:(?:.*/)?scan-\\d+-no\\.(.+)-x",
        "7/images/7.png, 7/masks/3fa9.png, 8/images/8.png + 8/masks/77ab.png, regex:(?:.*/)?([^/]+)/masks/[^/]+",
        "1.png, 1/part_0_of_9.png, 2.png + 2/part_12_of_30.png, regex:(?:.*/)?([^/]+)/part_\\d+_of_\\d+",
        "1.png, 1_red_cat.png, 2.png + 2_dog.png, regex:(.+?)_(?<category>\\p{L}[\\p{L}_]*)",
        "cat_a.png, cat_a_dog_1.png, cat_b.png + cat_b_owl_2.png, regex:(.+)_(?<category>\\p{L}+)_\\d+",
    })
    void oneExampleIsEnoughForTheOthers(String picture, String mask, String other, String rule) throws IOException {
        String[] others = other.split(" \\+ ");
        write(picture, mask, others[0], others[1]);

        Optional<PairingRule> inferred = inferred(folder, picture, mask);

        assertThat(inferred.map(PairingRule::text)).contains(rule);
        assertThat(Pairing.of(List.of(folder), inferred.orElseThrow()).pairs().stream().filter(ImagePair::isComplete)
                .map(pair -> name(pair.picture()) + " + " + name(pair.mask()))).containsExactlyInAnyOrder(picture + " + " + mask, other);
    }

    @Test
    void namesThatShareNothingGiveNoRule() throws IOException {
        write("sunset.png", "truth.png");

        assertThat(inferred(folder, "sunset.png", "truth.png")).isEmpty();
    }

    @Test
    void whatIsInNeitherFolderOfARuleIsLeftOut() throws IOException {
        write("images/1.png", "masks/1.png", "depth/1.png");

        Pairing.Result result = Pairing.of(List.of(folder), new PairingRule.Folders("images", "masks"));

        assertThat(result.pairs()).hasSize(1);
        assertThat(result.others()).containsExactly(folder.resolve("depth/1.png"));
    }

    private static Optional<PairingRule> inferred(Path root, String picture, String mask) {
        return PairingExample.ruleOf(root.resolve(picture), root.resolve(mask), List.of(ImageListing.of(root)));
    }

    private String name(Optional<Path> file) {
        return FileNames.relative(folder, file.orElseThrow());
    }

    private void write(String... names) throws IOException {
        for (Path file : Stream.of(names).map(folder::resolve).toList()) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }
}
