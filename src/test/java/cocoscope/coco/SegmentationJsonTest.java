package cocoscope.coco;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SegmentationJsonTest {
    @Test
    void countsTheBytesThatWritingTakes() {
        for (int seed = 0; seed < 60; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 3);
            for (RunLengthEncoding runs : RunLengthEncoding.ofRegions(labels,
                    Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0))) {
                assertBytes(new Segmentation.CompressedRuns(runs));
                assertBytes(new Segmentation.PlainRuns(runs));
            }
            assertBytes(new Segmentation.Outline(polygon(new Random(seed))));
        }
    }

    private static Polygon polygon(Random random) {
        double[] fifths = new double[6 + 2 * random.nextInt(9)];
        for (int i = 0; i < fifths.length; i++) {
            fifths[i] = (random.nextInt(20_000) - 5_000) / (double) (1 + random.nextInt(5));
        }
        return new Polygon(random.nextBoolean() ? List.of(new Ring(fifths)) : List.of(new Ring(fifths), new Ring(fifths)));
    }

    private static void assertBytes(Segmentation segmentation) {
        String json = AnnotationJson.of(new Annotation(1, 1, 1, segmentation, 1, Box.EMPTY, false));
        int start = json.indexOf("\"segmentation\": ") + "\"segmentation\": ".length();
        assertThat(SegmentationJson.bytes(segmentation)).isEqualTo(json.indexOf(",\n  \"area\"") - start);
    }
}
