package cocoscope.spark;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchProblem;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.batch.SeparateConversions.Told;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.batch.category.FoundCategories;
import cocoscope.coco.EntryLine;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import cocoscope.spark.InputTable.InputRow;
import cocoscope.spark.MaskRow.Failure;
import cocoscope.spark.MaskRow.Lines;
import cocoscope.spark.MaskRow.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row a mask, of what became of it.
final class MaskRows {
    private static final int NO_ID = 1;

    private final Wording wording = new Wording(Locale.ROOT);
    private final Map<Decision, String> decisions = new IdentityHashMap<>();
    /// Texts of values that most masks of a task have in common.
    private final Map<Object, String> texts = new HashMap<>();

    MaskRow of(InputRow input, Draft draft) {
        List<String> evidence = draft.told().stream().map(told -> JsonValues.text(told.mask())).toList();
        return switch (draft.outcome()) {
            case Outcome.Converted(_, ConvertedMask mask, List<Message> warnings) -> new MaskRow(input, mask.width(), mask.height(),
                    lines(mask.annotations()), meaning(draft, text(FoundCategories.of(Stream.of(mask)))), evidence,
                    warnings.stream().map(wording::of).toList(), null);
            case Outcome.Failed(_, Message reason) -> failed(input, draft, evidence, reason);
            case Outcome.Unusable(_, Message reason) -> failed(input, draft, evidence, reason);
        };
    }

    private MaskRow failed(InputRow input, Draft draft, List<String> evidence, Message reason) {
        return new MaskRow(input, 0, 0, Lines.NONE, meaning(draft, null), evidence, List.of(),
                new Failure(cause(reason).reason().name(), wording.of(reason)));
    }

    private Meaning meaning(Draft draft, @Nullable String found) {
        return new Meaning(found, draft.told().stream().map(told -> text(told.mask().kind())).toList(),
                draft.told().stream().map(Told::decision)
                .map(decision -> decisions.computeIfAbsent(decision, JsonValues::text)).toList(), draft.missesAlpha());
    }

    private String text(Object value) {
        return texts.computeIfAbsent(value, JsonValues::text);
    }

    /// The sentence about a file holds the cause as a clause; what a cause holds may be a remedy.
    private static Message cause(Message reason) {
        boolean found = reason.reason() instanceof BatchProblem && reason.reason() != BatchProblem.UNUSABLE;
        return found ? reason : reason.facts().stream().filter(Message.class::isInstance).map(Message.class::cast).findFirst()
                .map(MaskRows::cause).orElse(reason);
    }

    private static Lines lines(List<UnnumberedAnnotation> annotations) {
        List<String> categories = annotations.stream().map(UnnumberedAnnotation::category).distinct().toList();
        List<String> lines = new ArrayList<>(annotations.size());
        for (UnnumberedAnnotation annotation : annotations) {
            lines.add(EntryLine.of(annotation.numbered(NO_ID, NO_ID, categories.indexOf(annotation.category()))));
        }
        return new Lines(lines.size(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8), categories);
    }
}
