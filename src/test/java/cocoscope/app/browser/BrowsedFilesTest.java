package cocoscope.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.files.ImagePlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every image of files of many programs is shown with all its annotations.
final class BrowsedFilesTest {
    /// How many segmentations no reader takes, in files with such defects.
    private static final Map<String, Integer> BEYOND_READERS = Map.of("malformed/bbox_as_segmentation.json", 2,
            "malformed/counts_python_bytes_repr.json", 1, "malformed/flat_list_segmentation.json", 1,
            "malformed/list_of_rle_nested_bbox.json", 1, "malformed/single_point_polygon.json", 1);

    @Test
    void everyAnnotationIsShownWithItsPixelsUnlessNoReaderTakesThem() throws IOException {
        Map<String, Integer> without = new TreeMap<>();
        for (Map.Entry<String, Path> file : SampleFiles.COCO.files(".json").entrySet()) {
            try {
                int count = countWithoutPixels(CocoIndex.read(file.getValue()));
                if (count > 0) {
                    without.put(file.getKey(), count);
                }
            } catch (RefusedFileException _) {
                // Another test holds which files are refused, and why.
            }
        }
        assertThat(without).containsExactlyInAnyOrderEntriesOf(BEYOND_READERS);
    }

    private static int countWithoutPixels(CocoIndex index) {
        int without = 0;
        ImagePlaces places = ImagePlaces.around(index.file());
        for (int image = 0; image < index.images().size(); image++) {
            ShownImage shown = ShownImage.read(new ShownImage.Request(index, image, places));
            assertThat(shown.trouble()).isEmpty();
            assertThat(shown.items()).as(index.file() + " image " + image).hasSize(index.count(image));
            for (ShownImage.ShownAnnotation item : shown.items()) {
                SegmentationKind form = index.annotations().form(item.annotation());
                without += (form == SegmentationKind.POLYGON || form == SegmentationKind.RUNS) && item.runs().isEmpty() ? 1 : 0;
            }
        }
        return without;
    }
}
