package cocoscope.coco.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against the figures that pycocotools 2.0.11 printed for seeded random data sets; some have an id 0, crowds, more
/// than 100 objects of one category, or areas that disagree with the pixels.
final class EvaluationTest {
    static Stream<JsonNode> cases() {
        JsonNode root = JsonMapper.shared().readTree(EvaluationTest.class.getResourceAsStream("/golden/average_precision.json"));
        return root.values().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheFiguresOfCocoeval(JsonNode example) {
        int height = example.get("height").intValue();
        int width = example.get("width").intValue();
        List<Evaluation.Truth> truths = new ArrayList<>();
        for (JsonNode truth : example.get("truths")) {
            truths.add(new Evaluation.Truth(truth.get("id").longValue(), truth.get("image_id").intValue(),
                    truth.get("category_id").intValue(),
                    RunLengthEncoding.parse(height, width, truth.get("segmentation").stringValue()),
                    truth.get("area").doubleValue(), truth.get("iscrowd").intValue() == 1));
        }
        List<Evaluation.Detection> detections = new ArrayList<>();
        for (JsonNode found : example.get("detections")) {
            detections.add(new Evaluation.Detection(found.get("image_id").intValue(), found.get("category_id").intValue(),
                    RunLengthEncoding.parse(height, width, found.get("segmentation").stringValue()),
                    found.get("score").doubleValue()));
        }
        AveragePrecision average = Evaluation.of(truths, detections);
        double[] figures = {average.all(), average.at50(), average.at75(), average.small(), average.medium(), average.large()};
        for (int i = 0; i < figures.length; i++) {
            assertThat(figures[i]).isCloseTo(example.get("stats").get(i).doubleValue(), within(1e-9));
        }
    }
}
