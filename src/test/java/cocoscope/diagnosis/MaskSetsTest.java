package cocoscope.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.files.ImageListing;
import cocoscope.message.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The masks of published data sets, and what their authors' notes say that they are.
final class MaskSetsTest {
    private static final List<String> ROWS = List.of(
        "shapes                                               | binary mask | 0 255",
        "boxes                                                | binary mask saved as JPEG at about quality 75; 2 levels, * | 0 255",
        "sea                                                  | binary mask saved as JPEG at about quality 95; 2 levels, * | 0 255",
        "solar                                                | binary mask with soft edges; 2 levels, * | 0 255",
        "underwater                                           | binary mask | 0 255",
        "nuclei/mask2d.tif                                    | looks like instance ids, 65 of them | -",
        "fixtures/0001TP_008550.png                           | colour-coded, 3 colors | 4227136 8405120 8421504",
        "01_shapes_category_in_name/annotations               | binary mask | 0 255",
        "02_people_boxes_jpg_q75_masks_only/masks             | binary mask saved as JPEG at about quality 75; 2 levels, * | 0 255",
        "03_seasky_jpg_q95_gray/GT                            | binary mask saved as JPEG at about quality 95; 2 levels, * | 0 255",
        "03_seasky_jpg_q95_gray/tupian                        | this has * colors and looks like a photo | -",
        "04_greenspace_index_in_jpg/label                     | index mask 0..1 saved as JPEG at about quality 95; 2 levels, * | 0 1",
        "04_greenspace_index_in_jpg/vali/label                | index mask 0..1 saved as JPEG at about quality 95; 2 levels, * | 0 1",
        "05_isbi_membrane_png_and_jpg/png/label               | binary mask | 0 255",
        "05_isbi_membrane_png_and_jpg/png/image               | this has * gray levels and hardly any flat area, so it looks like a photo | -",
        "06_solar_antialiased_png/train_masks                 | binary mask with soft edges; 2 levels, * | 0 255",
        "06_solar_antialiased_png/train_images                | this has * colors and looks like a photo | -",
        "07_isat_palette/semantic                             | palette PNG: using the index, not the color; * indices | 0 1 2 3 4 5 6 7 8 9",
        "07_isat_palette/instance                             | palette PNG: using the index, not the color; * indices | -",
        "08_coco_panoptic_rgb_ids/panoptic_examples           | looks like panoptic ids (R + 256 G + 65536 B), * of them | -",
        "08_coco_panoptic_rgb_ids/panoptic_examples_2ch_format | looks like a category in red and an instance in green, * categories | -",
        "10_lanenet_gray_instances/gt_binary_image            | binary mask | 0 255",
        "10_lanenet_gray_instances/gt_instance_image          | label map of * levels | 0 20 70 120 170 220",
        "11_stardist_uint16_tiff/tests/data/mask2d.tif        | looks like instance ids, 65 of them | -",
        "11_stardist_uint16_tiff/stardist/data/images/mask2d.tif | looks like instance ids, 125 of them | -",
        "11_stardist_uint16_tiff/stardist/data/images/img2d.tif | this has 234 gray levels and hardly any flat area, so it looks like a photo | -",
        "12_suim_rgb_bmp_class_folders/masks/d_r_47_.bmp      | colour-coded, 4 colors | 0 255 16711680 16711935",
        "12_suim_rgb_bmp_class_folders/masks/f_r_1965_.bmp    | colour-coded, 3 colors | 0 16711935 16776960",
        "12_suim_rgb_bmp_class_folders/masks/RI               | binary mask | 0 255",
        "12_suim_rgb_bmp_class_folders/masks/WR               | all pixels have the value 0: nothing is marked | 0",
        "13_chase_1bit_two_annotators/Image_01L_1stHO.png     | binary mask | 0 1",
        "13_chase_1bit_two_annotators/Image_02R_2ndHO.png     | binary mask | 0 1",
        "15_datumaro_format_fixtures/mots_dataset/train/instances/1.png | looks like category * 1000 + instance, 2 categories | 0 3002 4001 4003",
        "15_datumaro_format_fixtures/kitti_dataset/kitti_segmentation/training/instance/000030_10.png | looks like category * 256 + instance, 2 categories | 768 6913 6914",
        "15_datumaro_format_fixtures/mapillary_vistas_dataset/val/v2.0/instances/1.png | looks like category * 256 + instance, 2 categories | 256 512 513",
        "15_datumaro_format_fixtures/mapillary_vistas_dataset/val/v2.0/panoptic/1.png | looks like panoptic ids (R + 256 G + 65536 B), 3 of them | -",
        "15_datumaro_format_fixtures/synthia_dataset/al/SemSeg/000001.png | colour-coded, 3 colors | 32960 4194432 8405120",
        "15_datumaro_format_fixtures/camvid_dataset/testannot | colour-coded, 3 colors | -");

    static Stream<Arguments> rows() {
        return SampleFiles.MASKS.rows(ROWS);
    }

    private final DiagnosisText text = new DiagnosisText(new Wording(Locale.ENGLISH));

    /// @param levels that some file of the folder may have, in ascending order; empty where the notes name none
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theVerdictAndTheLevelsAreThoseOfTheAuthor(String place, String verdict, String levels) throws Exception {
        List<Path> files = ImageListing.of(SampleFiles.MASKS.find(place).orElseThrow()).files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Diagnosis diagnosis = Diagnosis.of(file);
            assertThat(text.verdict(diagnosis)).as(file.toString()).matches(pattern(verdict));
            if (levels != null) {
                List<Integer> expected = Stream.of(levels.split(" ")).map(Integer::valueOf).toList();
                List<Integer> found = diagnosis.levels().stream().map(LevelShare::value).toList();
                if (diagnosis.between() > 0) {
                    assertThat(found).as(file.toString()).isEqualTo(expected);
                } else {
                    assertThat(found).as(file.toString()).isSubsetOf(expected).hasSize(diagnosis.values());
                }
            }
        }
    }

    @Test
    void everySetIsListed() throws Exception {
        for (Path root : SampleFiles.MASKS.roots()) {
            try (var sets = Files.list(root)) {
                assertThat(sets.filter(Files::isDirectory).map(set -> set.getFileName().toString()).toList())
                        .allMatch(set -> ROWS.stream().anyMatch(row -> row.startsWith(set)));
            }
        }
    }

    private static String pattern(String verdict) {
        return Stream.of(verdict.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
