package cocoscope.ui.export;

import cocoscope.coco.Loss;
import cocoscope.export.loss.LostObject;
import cocoscope.export.loss.LostObjects;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Which annotations the chosen reader would drop or change, a line a cause.
public final class LossReport {
    private static final int NAMED = 6;

    private final Text text;

    public LossReport(Text text) {
        this.text = text;
    }

    public List<Node> lines(Map<Loss.Cause, LostObjects> losses) {
        return losses.entrySet().stream().map(loss -> line(loss.getKey(), sentence(loss.getKey(), loss.getValue()))).toList();
    }

    private static Node line(Loss.Cause cause, String sentence) {
        return cause.isOfEvaluation() ? ExportReport.line(Icon.INFORMATION, "muted", sentence)
                : ExportReport.line(Icon.WARNING, "changed", sentence);
    }

    private String sentence(Loss.Cause cause, LostObjects lost) {
        Map<String, List<String>> numbers = lost.first().stream().limit(NAMED)
                .collect(Collectors.groupingBy(LostObject::image, LinkedHashMap::new,
                        Collectors.mapping(object -> Long.toString(object.id()), Collectors.toList())));
        String named = numbers.entrySet().stream()
                .map(image -> text.get("loss.named", image.getKey(), String.join(", ", image.getValue())).strip())
                .collect(Collectors.joining("; "));
        return text.get("export.loss." + cause.name(), lost.count()) + " "
                + text.get("loss.list", named, lost.count() - numbers.values().stream().mapToInt(List::size).sum());
    }
}
