package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.cli.report.DecisionReport;
import cocoscope.convert.Recipe;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Folders of published masks, converted by someone who sets nothing: what is decided, and the labels that the authors' notes tell,
/// or the sentence that says which option gives them.
final class MaskSetsConvertedTest {
    private static final List<String> ROWS = List.of(
        "shapes                                               | so one object | object | 2",
        "boxes                                                | so one object | object | 3",
        "sea                                                  | two levels (0, 255), so one object; background 0 | object | 1",
        "solar                                                | so one object | object | 22",
        "nuclei/mask2d.tif                                    | that number objects | object | 65",
        "01_shapes_category_in_name/annotations               | so one object | object | 5",
        "02_people_boxes_jpg_q75_masks_only/masks             | so one object | object | 19",
        "03_seasky_jpg_q95_gray/GT                            | two levels (0, 255), so one object; background 0 | object | 14",
        "04_greenspace_index_in_jpg/label                     | two levels (0, 1), so one object | object | 3",
        "04_greenspace_index_in_jpg/vali/label                | two levels (0, 1), so one object | object | 14",
        "05_isbi_membrane_png_and_jpg/png/label               | so one object | object | 793",
        "06_solar_antialiased_png/train_masks                 | so one object | object | 98",
        "07_isat_palette/semantic                             | 10 levels | value_1 value_2 value_3 value_4 value_5 value_6 value_7 value_8 value_9 | 45",
        "07_isat_palette/instance                             | that number objects | object | 42",
        "08_coco_panoptic_rgb_ids/panoptic_examples           | use --coding panoptic | * | 117",
        "08_coco_panoptic_rgb_ids/panoptic_examples_2ch_format | use --coding red-green | * | 117",
        "10_lanenet_gray_instances/gt_binary_image            | so one object | object | 25",
        "10_lanenet_gray_instances/gt_instance_image          | use --threshold 1 --instances value | value_120 value_170 value_20 value_220 value_70 | 25",
        "11_stardist_uint16_tiff/tests/data/mask2d.tif        | that number objects | object | 65",
        "11_stardist_uint16_tiff/stardist/data/images/mask2d.tif | that number objects | object | 125",
        "12_suim_rgb_bmp_class_folders/masks/RI               | so one object | object | 7",
        "13_chase_1bit_two_annotators/Image_01L_1stHO.png     | two levels (0, 1), so one object | object | 4",
        "15_datumaro_format_fixtures/mots_dataset/train/instances | use --coding class1000 | * | 4",
        "15_datumaro_format_fixtures/kitti_dataset/kitti_segmentation/training/instance | use --coding class256 | * | 6",
        "15_datumaro_format_fixtures/mapillary_vistas_dataset/val/v2.0/panoptic | use --coding panoptic | * | 5",
        "15_datumaro_format_fixtures/mapillary_vistas_dataset/val/v2.0/labels | 3 levels (0, 1, 2) | value_1 value_2 | 4",
        "15_datumaro_format_fixtures/camvid_dataset/testannot | 6 levels | color_008040 color_408040 color_804080 color_808000 color_808080 color_c00080 | 6",
        "15_datumaro_format_fixtures/camvid_dataset/trainannot | use --background none | object | 1");

    static Stream<Arguments> rows() {
        return SampleFiles.MASKS.rows(ROWS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theLabelsAreThoseOfTheAuthorOrTheWayThereIsSaid(String place, String said, String categories, int annotations) throws Exception {
        List<BatchInput> inputs = BatchInputs.withoutPictures(List.of(SampleFiles.MASKS.find(place).orElseThrow())).inputs();

        Batch.Result result = Batch.run(inputs, Recipe.DEFAULT, 2, () -> { });

        Set<String> found = new TreeSet<>();
        int count = 0;
        for (Batch.Outcome outcome : result.outcomes()) {
            assertThat(outcome).isInstanceOf(Batch.Outcome.Converted.class);
            ConvertedMask mask = ((Batch.Outcome.Converted) outcome).mask();
            mask.annotations().forEach(annotation -> found.add(annotation.category()));
            count += mask.annotations().size();
        }
        assertThat(String.join(" ", DecisionReport.lines(result.decision()))).contains(said);
        assertThat(count).isEqualTo(annotations);
        if (!categories.equals("*")) {
            assertThat(found).containsExactly(categories.split(" "));
        }
    }
}
